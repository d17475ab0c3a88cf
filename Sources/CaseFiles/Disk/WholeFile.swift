public import Bilingual
import Diagnostics
import Foundation

/// Writes a file whole or not at all.
public enum WholeFile {
    /// Writes bytes to a file beside it, then puts that in its place; folders on the way are made.
    ///
    /// On any failure (full disk, no right, a file where a folder must be) nothing is left behind and the
    /// problem is a diagnostic.
    public static func write(_ bytes: [UInt8], to path: String) throws(FileProblem) {
        let url = URL(filePath: path)
        let folder = url.deletingLastPathComponent()
        let place = folder.path(percentEncoded: false)
        try makeFolder(place.count > 1 && place.hasSuffix("/") ? String(place.dropLast()) : place)
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            throw problem(
                .cannotWrite, path, Text(fr: "c'est un dossier", en: "it is a folder"))
        }
        let draft = folder.appending(path: ".\(url.lastPathComponent).\(getpid()).draft")
        do {
            try Data(bytes).write(to: draft)
            guard rename(draft.path(percentEncoded: false), path) == 0 else {
                throw CocoaError(.fileWriteUnknown)
            }
        } catch {
            try? FileManager.default.removeItem(at: draft)
            throw problem(.cannotWrite, path, reason(of: error))
        }
    }

    /// Makes a folder and those that hold it.
    public static func makeFolder(_ path: String) throws(FileProblem) {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
            guard isFolder.boolValue else { throw FileProblem.fileInPlaceOfFolder(path) }
            return
        }
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw problem(.cannotWrite, path, reason(of: error))
        }
    }

    private static func problem(_ code: DiagnosticCode, _ path: String, _ found: Text?) -> FileProblem {
        FileProblem(diagnostic: Diagnostic(code, at: Place(file: path), found: found))
    }

    /// Why the disk refused, in words; nil where the system gives no reason that people know.
    public static func reason(of error: any Error) -> Text? {
        switch (error as? CocoaError)?.code {
        case .fileWriteOutOfSpace?: Text(fr: "le disque est plein", en: "the disk is full")
        case .fileWriteNoPermission?: Text(fr: "accès refusé", en: "permission denied")
        default: nil
        }
    }
}
