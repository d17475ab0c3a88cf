import Bilingual
import Diagnostics
import Yams

/// An error of the YAML library, said in words of whom wrote the file.
struct SyntaxProblem {
    let diagnostic: Diagnostic

    init(_ error: YamlError?, source: SourceText) {
        var ruler = PlaceRuler(source: source)
        switch error {
        case .scanner(let context, let problem, let mark, _)?,
            .parser(let context, let problem, let mark, _)?,
            .composer(let context, let problem, let mark, _)?:
            let place = ruler.place(mark, length: 1)
            diagnostic = Self.diagnostic(problem, opening: context?.mark, at: place, source: source)
        case .duplicatedKeysInMapping(let keys, let context)?:
            diagnostic = Diagnostic(
                .duplicatedKey, at: ruler.place(context.mark, length: keys.first?.count ?? 1),
                found: Text(verbatim: keys.sorted().joined(separator: ", ")),
                expected: Text(fr: "chaque clé une seule fois", en: "each key once only"))
        default:
            diagnostic = Diagnostic(
                .yamlSyntax, at: Place(file: source.file),
                expected: Text(fr: "un fichier YAML", en: "a YAML file"))
        }
    }

    /// Too many mappings with repeated keys to name them all.
    static func tooManyRepetitions(_ source: SourceText) -> Diagnostic {
        Diagnostic(
            .duplicatedKey, at: Place(file: source.file),
            found: Text(
                fr: "des clés répétées à plus de \(KeyRepetitions.maximumRounds) endroits",
                en: "keys repeated in more than \(KeyRepetitions.maximumRounds) spots"),
            expected: Text(fr: "chaque clé une seule fois", en: "each key once only"))
    }

    private static func diagnostic(
        _ problem: String, opening: Mark?, at place: Place, source: SourceText
    ) -> Diagnostic {
        if problem.contains("another document") {
            return Diagnostic(
                .severalDocuments, at: place,
                found: Text(fr: "le début d'un autre document", en: "the start of another document"),
                expected: Text(fr: "un seul document par fichier", en: "one document in a file"))
        }
        if problem.contains("depth") || problem.contains("nesting") {
            return Diagnostic(
                .tooDeep, at: place, found: Text(fr: "un niveau de plus", en: "one more level"),
                expected: Text(fr: "moins de niveaux imbriqués", en: "fewer nested levels"))
        }
        let line = source.lines.indices.contains(place.line - 1) ? source.lines[place.line - 1] : ""
        let found = Array(line).indices.contains(place.column - 1) ? Array(line)[place.column - 1] : nil
        if found == "\t" || problem.contains("tab character") {
            return Diagnostic(
                .yamlSyntax, at: place, found: Text(fr: "une tabulation", en: "a tab"),
                expected: Text(fr: "des espaces", en: "spaces"),
                fix: Text(
                    fr: "remplacez la tabulation par des espaces", en: "replace the tab by spaces"))
        }
        let expected = wordings.first { problem.contains($0.0) }?.1
        let start = opening.map {
            Text(fr: " (commencé ligne \($0.line))", en: " (begun on line \($0.line))")
        }
        let end = Text(fr: "la fin de la ligne", en: "the end of the line")
        return Diagnostic(
            .yamlSyntax, at: place, found: found.map { Text(verbatim: String($0)) } ?? end,
            expected: (expected ?? usual) + (start ?? Text(verbatim: "")))
    }

    private static let usual = Text(
        fr: "une clé, deux-points, une espace, une valeur", en: "a key, a colon, a space, a value")

    private static let wordings: [(String, Text)] = [
        (
            "mapping values are not allowed",
            Text(
                fr: "un seul « : » par ligne ; un texte qui en contient un se met entre guillemets droits",
                en: "a single “:” on a line; a text that holds one goes between straight quotes")
        ),
        (
            "could not find expected ':'",
            Text(fr: "deux-points après la clé", en: "a colon after the key")
        ),
        (
            "did not find expected key",
            Text(
                fr: "une clé alignée sur les précédentes",
                en: "a key aligned with the ones before")
        ),
        (
            "expected '-' indicator",
            Text(fr: "un tiret aligné sur les précédents", en: "a dash aligned with the ones before")
        ),
        ("',' or ']'", Text(fr: "une virgule ou « ] »", en: "a comma or “]”")),
        ("',' or '}'", Text(fr: "une virgule ou « } »", en: "a comma or “}”")),
        (
            "unexpected end of stream",
            Text(fr: "le guillemet qui ferme le texte", en: "the quote that closes the text")
        ),
        (
            "unknown escape character",
            Text(
                fr: "après « \\ » : n, t, \\ ou un guillemet ; ou des guillemets simples",
                en: "after “\\”: n, t, \\ or a quote; or single quotes")
        ),
        (
            "block sequence entries are not allowed",
            Text(
                fr: "le tiret d'une liste au début d'une ligne",
                en: "a list's dash at the start of a line")
        ),
        (
            "cannot start any token",
            Text(
                fr: "une lettre, un chiffre ou un guillemet droit au début d'une valeur",
                en: "a letter, a digit or a straight quote at the start of a value")
        ),
    ]
}
