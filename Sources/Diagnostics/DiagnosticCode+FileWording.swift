import Bilingual

extension DiagnosticCode {
    /// Rules about a file as a whole.
    static let fileWordings: [DiagnosticCode: Wording] = [
        .missingFile: Wording(
            Text(fr: "fichier introuvable", en: "no such file"),
            help: Text(
                fr: "Le chemin est lu depuis le dossier courant. Vérifiez son orthographe et ses majuscules.",
                en: "The path is read from the current folder. Check its spelling and its capitals.")),
        .emptyFile: Wording(
            Text(fr: "le fichier ne contient rien", en: "the file holds nothing"),
            help: Text(
                fr: "Un fichier qui n'a que des commentaires ou des lignes vides est vide.",
                en: "A file with nothing but comments and blank lines is empty.")),
        .unreadableFile: Wording(
            Text(fr: "le fichier ne peut pas être lu", en: "the file cannot be read"),
            help: Text(
                fr: "C'est un dossier, ou vous n'avez pas le droit de le lire.",
                en: "It is a folder, or you have no right to read it.")),
        .wrongEncoding: Wording(
            Text(fr: "un fichier est écrit en UTF-8", en: "a file is written in UTF-8"),
            help: Text(
                fr: "Dans votre éditeur : « Enregistrer sous… », puis l'encodage UTF-8.",
                en: "In your editor: “Save as…”, then the encoding UTF-8.")),
        .forbiddenCharacter: Wording(
            Text(
                fr: "un fichier ne contient que des caractères visibles",
                en: "a file holds visible characters only"),
            help: Text(
                fr: "Les caractères de contrôle et ceux qui inversent le sens de lecture cachent ce qui est "
                    + "écrit : ils sont refusés.",
                en: "Control characters, and those that reverse the reading direction, hide what is written: "
                    + "they are refused.")),
        .fileTooLarge: Wording(
            Text(fr: "le fichier est trop gros", en: "the file is too large"),
            help: Text(
                fr: "La limite protège l'ordinateur qui lit les fichiers de beaucoup de personnes.",
                en: "The limit protects the computer that reads many people's files.")),
        .tooDeep: Wording(
            Text(fr: "trop de niveaux imbriqués", en: "too many nested levels")),
        .tooManyAliases: Wording(
            Text(fr: "trop de renvois « *nom »", en: "too many references “*name”")),
        .tooManyNodes: Wording(
            Text(fr: "trop d'éléments dans un fichier", en: "too many elements in a file"),
            help: Text(
                fr: "Un renvoi « *nom » compte autant d'éléments que ce qu'il répète.",
                en: "A reference “*name” counts as many elements as what it repeats.")),
        .complexKey: Wording(
            Text(
                fr: "une clé est un mot, pas une liste ni un renvoi",
                en: "a key is a word, not a list or a reference")),
        .severalDocuments: Wording(
            Text(fr: "un fichier contient un seul document", en: "a file holds one document"),
            help: Text(
                fr: "La ligne « --- » commence un nouveau document : mettez-le dans son propre fichier.",
                en: "The line “---” begins another document: give it a file of its own.")),
        .yamlSyntax: Wording(
            Text(fr: "la ponctuation du fichier est incorrecte", en: "the file's punctuation is wrong"),
            help: Text(
                fr: "Une clé, deux-points, une espace, une valeur ; ce qui appartient à une clé est décalé "
                    + "d'espaces, jamais de tabulations ; un texte qui contient « : » ou « # » se met entre "
                    + "guillemets droits.",
                en: "A key, a colon, a space, a value; what belongs to a key is indented by spaces, never "
                    + "tabs; a text that holds “: ” or “ #” goes between straight quotes.")),
        .outputIsAFile: Wording(
            Text(fr: "le dossier de sortie est un fichier", en: "the output folder is a file")),
        .cannotWrite: Wording(
            Text(fr: "le résultat ne peut pas être écrit", en: "the result cannot be written"),
            help: Text(
                fr:
                    "Le disque est plein, ou vous n'avez pas le droit d'écrire ici. Rien n'est laissé à moitié.",
                en: "The disk is full, or you have no right to write here. Nothing is left half-written.")),
        .missingResource: Wording(
            Text(fr: "une table du programme est introuvable", en: "a table of the program is missing"),
            help: Text(
                fr: "Le programme cherche ses tables à côté de lui, puis là où SEUIL_RESOURCES le dit.",
                en: "The program looks for its tables beside itself, then where SEUIL_RESOURCES says.")),
    ]
}
