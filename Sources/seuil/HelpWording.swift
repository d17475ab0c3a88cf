import Bilingual

/// Puts the frame of help pages and usage messages, which the argument library writes in English, into French.
enum HelpWording {
    /// The page or message in the language of the program.
    static func spoken(_ text: String, in language: Language) -> String {
        guard language == .french else { return text }
        let fixed = phrases.reduce(text) { $0.replacing($1.0, with: $1.1) }
        return patterns.reduce(fixed) { page, rule in rule(page) }
    }

    private static let phrases: [(String, String)] = [
        ("OVERVIEW: ", ""), ("USAGE: ", "UTILISATION : "), ("ARGUMENTS:", "ARGUMENTS :"),
        ("OPTIONS:", "OPTIONS :"), ("SUBCOMMANDS:", "COMMANDES :"), ("<subcommand>", "<commande>"),
        ("<options>", "<options>"), ("Show help information.", "Montrer cette aide."),
        ("Show the version.", "Montrer la version."), ("Error: ", "Erreur : "), ("Usage: ", "Utilisation : "),
        ("Help:  ", "Aide :  "), ("(default: ", "(par défaut : "), ("(default:", "(par défaut :"),
        ("(values: ", "(valeurs : "),
        ("for detailed help.", "pour le détail."), ("for more information.", "pour en savoir plus."),
        ("  See 'seuil help", "  Voir « seuil help"), ("See 'seuil", "Voir « seuil"),
        ("<commande>' pour", "<commande> » pour"),
        ("--help' pour", "--help » pour"), ("Did you mean", "Vouliez-vous dire"),
        ("Please provide a value", "Donnez une valeur"), ("Please provide one of ", "Valeurs possibles : "),
        ("' and '", "' et '"),
    ]

    private static let patterns: [@Sendable (String) -> String] = [
        { $0.replacing(/Missing expected argument '([^']*)'\.?/) { "il manque « \($0.output.1) »." } },
        {
            $0.replacing(/Missing value for '([^']*)'\.?/) {
                "il manque une valeur après « \($0.output.1) »."
            }
        },
        { $0.replacing(/Unknown option '([^']*)'\.?/) { "option inconnue « \($0.output.1) »." } },
        { $0.replacing(/Unexpected argument '([^']*)'/) { "« \($0.output.1) » est en trop" } },
        { $0.replacing(#/(\d+) unexpected arguments: /#) { "\($0.output.1) arguments en trop : " } },
        {
            $0.replacing(/The value '([^']*)' is invalid for '([^']*)'\.?/) {
                "la valeur « \($0.output.1) » ne convient pas à « \($0.output.2) »."
            }
        },
        { $0.replacing(/Vouliez-vous dire '([^']*)'\?/) { "Vouliez-vous dire « \($0.output.1) » ?" } },
    ]
}
