public import Bilingual
import CaseFiles
import Diagnostics
import Foundation
public import Quantities
import Simulation

/// Whether a run folder can be replayed to the same figures.
public struct Verdict: Sendable {
    /// What differs first, in words; nil where nothing does.
    public let difference: Text?
    /// What is said where nothing differs.
    public let confirmation: Text
}

extension Laboratory {
    /// Replays a run folder from its own copies and compares the figures byte by byte.
    ///
    /// Inputs are compared with the fingerprints of the record first, then the record with its verification
    /// number, then every file that the run wrote with the replayed one: figures, journal, activity, columns and
    /// reports.
    public func verify(
        _ path: String, jobs: Count, progress: @escaping @Sendable (Progress) -> Void
    ) throws(Problems) -> Verdict {
        let folder = RunFolder(location: URL(filePath: path))
        let (record, stated) = try folder.record()
        let confirmation = Text(
            fr:
                "Tout concorde : mêmes entrées, mêmes chiffres. Numéro de vérification : \(record.verification)",
            en: "All agrees: same inputs, same figures. Verification number: \(record.verification)")
        func verdict(_ difference: Text?) -> Verdict {
            Verdict(difference: difference, confirmation: confirmation)
        }
        if let changed = try firstChangedInput(of: record, in: folder) { return verdict(changed) }
        guard record.verification == stated else { return verdict(Self.changedRecord) }
        guard record.engine == CompiledWorld.engineVersion else {
            return verdict(Self.otherEngine(record.engine))
        }
        for output in try replay(record, in: folder, jobs: jobs, progress: progress) {
            let kept = try folder.bytes(of: output.path)
            if kept != output.bytes { return verdict(Self.difference(output.path, kept, output.bytes)) }
        }
        return verdict(nil)
    }

    /// What differs between a file of the folder and the replayed one.
    private static func difference(_ path: String, _ kept: [UInt8], _ replayed: [UInt8]) -> Text {
        let (ours, theirs) = (
            String(decoding: kept, as: UTF8.self), String(decoding: replayed, as: UTF8.self)
        )
        guard path != RunFolder.Name.figures else {
            return FiguresDifference(kept: ours, replayed: theirs).words
        }
        let lines = zip(ours.split(separator: "\n"), theirs.split(separator: "\n"))
        let line = 1 + (lines.enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? 0)
        return Text(
            fr:
                "\(path) n’est pas le fichier que donne le calcul rejoué (première différence ligne \(line)).",
            en: "\(path) is not the file that the replayed run gives (first difference on line \(line)).")
    }

    /// The laboratory as it was when the folder was written: the tables of the folder itself.
    func reopened(_ folder: RunFolder) throws(Problems) -> Laboratory {
        let tables = folder.location.appending(path: RunFolder.Name.inputs).appending(
            path: RunFolder.Name.tables)
        return try Laboratory.open(ResourceFinder(folders: [tables.path(percentEncoded: false)]))
    }

    /// The inputs of a run folder, read from its copies.
    func inputs(of record: RunRecord, in folder: RunFolder) throws(Problems) -> Inputs {
        let root = folder.location.appending(path: RunFolder.Name.inputs)
        return try inputs(
            caseFolder: root.appending(path: record.caseID).path(percentEncoded: false),
            planFile: root.appending(path: "plan/\(record.planFile)").path(percentEncoded: false))
    }

    private func replay(
        _ record: RunRecord, in folder: RunFolder, jobs: Count,
        progress: @escaping @Sendable (Progress) -> Void
    ) throws(Problems) -> [(path: String, bytes: [UInt8])] {
        let laboratory = try reopened(folder)
        let inputs = try laboratory.inputs(of: record, in: folder)
        let lived = try laboratory.live(
            inputs, seed: record.seed, replications: Count(record.replications), jobs: jobs,
            conventions: ChosenConventions(recorded: record.conventions),
            progress: progress)
        return laboratory.outputs(of: lived, inputs, record, drawnBy: try htmlFormat())
    }

    private func firstChangedInput(of record: RunRecord, in folder: RunFolder) throws(Problems) -> Text? {
        for input in record.inputs {
            let bytes = try folder.bytes(of: input.path)
            guard Fingerprint.sha256(bytes) == input.fingerprint else {
                return Text(
                    fr: "Un fichier d’entrée a changé depuis le calcul : \(input.path)",
                    en: "An input file has changed since the run: \(input.path)")
            }
        }
        return nil
    }

    private static let changedRecord = Text(
        fr:
            "run.json a changé depuis le calcul : son numéro de vérification ne correspond plus à son contenu.",
        en: "run.json has changed since the run: its verification number no longer fits its content.")

    private static func otherEngine(_ version: String) -> Text {
        Text(
            fr:
                "Le calcul vient de la version \(version) du modèle, ce programme en est à la version \(CompiledWorld.engineVersion).",
            en:
                "The run comes from version \(version) of the model, this program has version \(CompiledWorld.engineVersion)."
        )
    }
}

/// The first difference between two documents `figures.json`, in words.
struct FiguresDifference {
    let kept: String
    let replayed: String

    /// Names the figure, objective or criterion in which the first differing line stands.
    var words: Text {
        let ours = kept.split(separator: "\n", omittingEmptySubsequences: false)
        let theirs = replayed.split(separator: "\n", omittingEmptySubsequences: false)
        let line =
            zip(ours, theirs).enumerated().first { $0.element.0 != $0.element.1 }?.offset
            ?? min(ours.count, theirs.count)
        let name = Self.entry(at: line, in: theirs)
        let found = line < ours.count ? ours[line].trimming : ""
        let expected = line < theirs.count ? theirs[line].trimming : ""
        return Text(
            fr:
                "figures.json diffère du calcul rejoué, ligne \(line + 1) (\(name)) :\n  gardé :  \(found)\n  rejoué : \(expected)",
            en:
                "figures.json differs from the replayed run, line \(line + 1) (\(name)):\n  kept:     \(found)\n  replayed: \(expected)"
        )
    }

    /// The id and the scope of the entry that holds a line.
    private static func entry(at line: Int, in lines: [Substring]) -> String {
        var id: Int?
        for position in stride(from: min(line, lines.count - 1), through: 0, by: -1)
        where lines[position].hasPrefix("      \"id\": ") {
            id = position
            break
        }
        guard let id else { return "run" }
        let scope = id + 1 < lines.count ? lines[id + 1].trimming : ""
        return [lines[id].trimming, scope.hasPrefix("\"scope\"") ? scope : ""].joined(separator: " ")
    }
}

extension Substring {
    /// The text without the spaces and the comma around it.
    fileprivate var trimming: String {
        String(self).trimmingCharacters(in: CharacterSet(charactersIn: " ,"))
    }
}
