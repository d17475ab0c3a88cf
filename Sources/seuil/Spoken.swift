public import ArgumentParser
public import Bilingual
import Foundation

/// The language in which the program speaks, chosen once: `--language`, then the environment, then French.
enum Spoken {
    /// The language of help, messages and pages.
    static let language: Language =
        fromArguments(CommandLine.arguments) ?? fromEnvironment(ProcessInfo.processInfo.environment)
        ?? .french

    /// The wording of a text in the language of the program.
    static func text(fr: String, en: String) -> String { Text(fr: fr, en: en)[language] }

    /// The language named by `--language fr` or `--language=fr`.
    static func fromArguments(_ arguments: [String]) -> Language? {
        for (position, argument) in arguments.enumerated() {
            if argument == "--language", position + 1 < arguments.count {
                return Language(rawValue: arguments[position + 1])
            }
            if argument.hasPrefix("--language=") { return Language(rawValue: String(argument.dropFirst(11))) }
        }
        return nil
    }

    /// The language of the environment, by the usual order of variables; nil for other languages.
    static func fromEnvironment(_ environment: [String: String]) -> Language? {
        for name in ["SEUIL_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let value = environment[name], !value.isEmpty else { continue }
            return Language(rawValue: String(value.prefix(2)).lowercased())
        }
        return nil
    }
}

extension Language: ExpressibleByArgument {}

/// The option that every command has.
struct LanguageOption: ParsableArguments {
    @Option(
        name: .customLong("language"),
        help: ArgumentHelp(
            Spoken.text(
                fr:
                    "Langue des messages : fr ou en (sinon SEUIL_LANGUAGE, puis l’environnement, puis le français).",
                en:
                    "Language of messages: fr or en (otherwise SEUIL_LANGUAGE, then the environment, then French)."
            ),
            valueName: "fr|en"))
    var language: Language?
}
