import Bilingual
import CaseFiles
import Diagnostics
import Foundation
import Quantities

/// A folder that holds a run whole: inputs, record, figures, journal, activity, customers, columns, reports.
struct RunFolder {
    /// Where the folder lies.
    let location: URL

    /// The names of the files at the top of a run folder.
    enum Name {
        static let record = "run.json"
        static let figures = "figures.json"
        static let journal = "journal.csv"
        static let activity = "activity.csv"
        static let customers = "customers.csv"
        static let columns = "columns.csv"
        static let inputs = "inputs"
        static let tables = "tables"
    }

    /// Where a table of the program is copied, so that it is found there as it is beside the program.
    static func tablePath(of name: String) -> String {
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        return "\(Name.tables)/Seuil_\(parts[0]).resources/Resources/\(parts.count > 1 ? parts[1] : "")"
    }

    /// Refuses a place where a run folder cannot be written, before any work is done.
    func checkWritable() throws(Problems) {
        var isFolder: ObjCBool = false
        let files = FileManager.default
        guard files.fileExists(atPath: location.path, isDirectory: &isFolder) else {
            return try checkParent()
        }
        guard isFolder.boolValue else {
            throw Problems([FileProblem.fileInPlaceOfFolder(location.relativePath).diagnostic])
        }
        let content = (try? files.contentsOfDirectory(atPath: location.path)) ?? []
        guard content.isEmpty || content.contains(Name.record) else {
            throw Problems([
                Diagnostic(
                    .cannotWrite, at: Place(file: location.relativePath),
                    found: Text(
                        fr: "un dossier qui contient déjà autre chose qu’un rapport de Seuil",
                        en: "a folder that already holds something else than a report of Seuil"),
                    expected: Text(
                        fr: "un dossier nouveau, vide, ou écrit par « seuil run »",
                        en: "a new or empty folder, or one written by \"seuil run\""),
                    fix: Text(
                        fr: "choisissez un autre dossier avec --output",
                        en: "choose another folder with --output"))
            ])
        }
    }

    /// No part of the path above the folder may be a file.
    private func checkParent() throws(Problems) {
        var parent = location.deletingLastPathComponent()
        while parent.path != "/" && !parent.path.isEmpty {
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: parent.path, isDirectory: &isFolder) {
                guard isFolder.boolValue else {
                    throw Problems([FileProblem.fileInPlaceOfFolder(parent.relativePath).diagnostic])
                }
                return
            }
            parent = parent.deletingLastPathComponent()
        }
    }

    /// Writes all files beside the folder, then puts them in its place at once; nothing is left half-written.
    func replace(with files: [(path: String, bytes: [UInt8])]) throws(Problems) {
        let parent = location.deletingLastPathComponent()
        let name = location.lastPathComponent
        let fresh = parent.appending(path: ".\(name).partial")
        let old = parent.appending(path: ".\(name).old")
        let disk = FileManager.default
        do {
            try disk.createDirectory(at: parent, withIntermediateDirectories: true)
            try? disk.removeItem(at: fresh)
            try? disk.removeItem(at: old)
            for file in files {
                let place = fresh.appending(path: file.path)
                try disk.createDirectory(
                    at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(file.bytes).write(to: place)
            }
            if disk.fileExists(atPath: location.path) { try disk.moveItem(at: location, to: old) }
            try disk.moveItem(at: fresh, to: location)
            try? disk.removeItem(at: old)
        } catch {
            if !disk.fileExists(atPath: location.path), disk.fileExists(atPath: old.path) {
                try? disk.moveItem(at: old, to: location)
            }
            try? disk.removeItem(at: fresh)
            throw Problems([
                Diagnostic(
                    .cannotWrite, at: Place(file: location.relativePath),
                    found: WholeFile.reason(of: error))
            ])
        }
    }

    /// The bytes of a file of the folder.
    func bytes(of path: String) throws(Problems) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: location.appending(path: path).path) else {
            throw Problems([FileProblem.missing(location.appending(path: path).relativePath).diagnostic])
        }
        return Array(data)
    }

    /// The record of the run.
    func record() throws(Problems) -> (record: RunRecord, verification: String) {
        guard let found = RunRecord.reading(try bytes(of: Name.record)) else {
            throw Problems([
                Diagnostic(
                    .unreadableFile, at: Place(file: location.appending(path: Name.record).relativePath),
                    expected: Text(
                        fr: "l’enregistrement d’un calcul écrit par « seuil run »",
                        en: "the record of a run written by \"seuil run\""))
            ])
        }
        return found
    }
}
