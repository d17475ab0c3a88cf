public import Bilingual
import CaseFiles
import Diagnostics
import Foundation

extension Laboratory {
    /// Writes a file of a case or a plan in the other language, beside it, and gives the path written.
    ///
    /// Where no language is asked for, the one that the file is not in. A file that exists is only replaced
    /// with `isForced`; a file with errors is not translated.
    public func translate(
        _ path: String, to wanted: Language? = nil, output: String? = nil, isForced: Bool = false
    ) throws(Problems) -> String {
        let file: InputFile
        switch InputFile.reading(path, name: URL(filePath: path).lastPathComponent) {
        case .failure(let problem): throw Problems([problem.diagnostic])
        case .success(let read): file = read
        }
        let translation = FileTranslation(of: file, by: caseLibrary)
        guard let text = translation.text else { throw Problems(translation.diagnostics) }
        if let wanted, wanted != translation.to { throw Problems([Self.alreadyThere(path, translation.to)]) }
        let target = output ?? Self.translated(path, to: translation.to)
        try Self.write([(target, text)], isForced: isForced)
        return target
    }

    /// Writes files whole, all or none where one exists and may not be replaced.
    static func write(_ files: [(path: String, text: String)], isForced: Bool) throws(Problems) {
        let present = files.filter { FileManager.default.fileExists(atPath: $0.path) }
        if !isForced, !present.isEmpty { throw Problems(present.map { Self.exists($0.path) }) }
        for file in files {
            do {
                try WholeFile.write(Array(file.text.utf8), to: file.path)
            } catch {
                throw Problems([error.diagnostic])
            }
        }
    }

    /// `plan.yaml` and `plan.fr.yaml` give `plan.en.yaml`.
    private static func translated(_ path: String, to language: Language) -> String {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        var words = (parts.last ?? "").split(separator: ".", omittingEmptySubsequences: false)
        let ending = words.count > 1 ? words.removeLast() : "yaml"
        if words.count > 1, let last = words.last, Language(rawValue: String(last)) != nil {
            words.removeLast()
        }
        let name = words.joined(separator: ".") + ".\(language.rawValue).\(ending)"
        return (parts.dropLast().map(String.init) + [name]).joined(separator: "/")
    }

    private static func exists(_ path: String) -> Diagnostic {
        Diagnostic(
            .cannotWrite, at: Place(file: path),
            found: Text(fr: "un fichier de ce nom", en: "a file of that name"),
            expected: Text(fr: "un nom libre", en: "a free name"),
            fix: Text(
                fr: "ajoutez --force pour le remplacer, ou --output pour écrire ailleurs",
                en: "add --force to replace it, or --output to write elsewhere"))
    }

    private static func alreadyThere(_ path: String, _ other: Language) -> Diagnostic {
        let own: Language = other == .french ? .english : .french
        return Diagnostic(
            .unknownChoice, at: Place(file: path), found: Text(verbatim: "--to \(own.rawValue)"),
            expected: Text(
                fr: "l'autre langue : le fichier est déjà en « \(own.rawValue) »",
                en: "the other language: the file is already in “\(own.rawValue)”"),
            fix: Text(
                fr: "écrivez « --to \(other.rawValue) », ou rien",
                en: "write “--to \(other.rawValue)”, or nothing"))
    }
}
