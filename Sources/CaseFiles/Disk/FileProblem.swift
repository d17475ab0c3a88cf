import Bilingual
public import Diagnostics
import Foundation

/// Why a file could not be read or written.
public struct FileProblem: Error, Hashable, Sendable {
    /// The problem as people see it.
    public let diagnostic: Diagnostic

    /// Makes a problem.
    public init(diagnostic: Diagnostic) { self.diagnostic = diagnostic }

    /// What stands where a text was awaited.
    enum Obstacle {
        case folder, device, forbidden

        var found: Text {
            switch self {
            case .folder: Text(fr: "un dossier", en: "a folder")
            case .device: Text(fr: "un périphérique ou un tube", en: "a device or a pipe")
            case .forbidden:
                Text(
                    fr: "un fichier que vous n'avez pas le droit de lire", en: "a file that you may not read")
            }
        }
    }

    /// Nothing stands at the path; a neighbour of a similar name is proposed.
    public static func missing(_ path: String) -> FileProblem {
        let url = URL(filePath: path)
        let folder = url.deletingLastPathComponent().path(percentEncoded: false)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let near = suggestion(for: url.lastPathComponent, among: names.sorted())
        return FileProblem(
            diagnostic: Diagnostic(
                .missingFile, at: Place(file: path),
                found: Text(fr: "rien à ce chemin", en: "nothing at this path"),
                expected: Text(fr: "un fichier de texte", en: "a text file"),
                fix: near.map { Text(fr: "vouliez-vous dire « \($0) » ?", en: "did you mean “\($0)”?") }))
    }

    /// A file stands where results would need a folder.
    public static func fileInPlaceOfFolder(_ path: String) -> FileProblem {
        FileProblem(
            diagnostic: Diagnostic(
                .outputIsAFile, at: Place(file: path), found: Text(fr: "un fichier", en: "a file"),
                expected: Text(fr: "un dossier, ou un nom encore libre", en: "a folder, or a name still free")
            ))
    }

    /// Something stands at the path that is not a text to be read.
    static func unreadable(_ path: String, _ obstacle: Obstacle) -> FileProblem {
        FileProblem(
            diagnostic: Diagnostic(
                .unreadableFile, at: Place(file: path), found: obstacle.found,
                expected: Text(fr: "un fichier de texte", en: "a text file")))
    }
}
