import CaseFiles
import Foundation

/// What makes a run what it is, as `run.json` keeps it.
///
/// The verification number is the fingerprint of everything here but itself: the engine, the seed, the number
/// of replications, the conventions, and the fingerprint of every input and catalogue.
struct RunRecord: Sendable, Hashable {
    /// A file that the figures depend on, copied into the run folder.
    struct Input: Sendable, Hashable {
        /// Where the copy lies, from the run folder.
        let path: String
        /// SHA-256 of its bytes, in hexadecimal.
        let fingerprint: String
    }

    /// The version of this record's layout.
    static let schema = "seuil.run/1"

    let caseID: String
    let planID: String
    let planFile: String
    let seed: UInt64
    let replications: Int
    let engine: String
    let conventions: [String]
    let inputs: [Input]
    /// The files that the run wrote, so that a change of one is seen without living the year again.
    var outputs: [Input] = []

    /// The number printed at the foot of every page: sixteen digits in groups of four.
    var verification: String {
        var lines = ["\(Self.schema)", "case \(caseID)", "plan \(planID) \(planFile)", "seed \(seed)"]
        lines +=
            ["replications \(replications)", "engine \(engine)"] + conventions.map { "convention \($0)" }
        lines += inputs.sorted { $0.path < $1.path }.map { "\($0.fingerprint) \($0.path)" }
        let digits = Array(Fingerprint.sha256(Array(lines.joined(separator: "\n").utf8)).prefix(16))
        return stride(from: 0, to: digits.count, by: 4).map { String(digits[$0..<min($0 + 4, digits.count)]) }
            .joined(separator: "-")
    }

    /// The record as JSON.
    var json: JSONValue {
        .object([
            ("schema", .text(Self.schema)), ("verification", .text(verification)), ("case", .text(caseID)),
            ("plan", .text(planID)), ("plan_file", .text(planFile)), ("seed", .whole(seed)),
            ("replications", .whole(Int64(replications))), ("engine", .text(engine)),
            ("conventions", .list(conventions.map { .text($0) })),
            ("inputs", Self.json(inputs)), ("outputs", Self.json(outputs)),
        ])
    }

    private static func json(_ files: [Input]) -> JSONValue {
        .list(files.map { .object([("path", .text($0.path)), ("sha256", .text($0.fingerprint))]) })
    }

    /// The record and its stated verification number, or nil where the bytes are not such a record.
    static func reading(_ bytes: [UInt8]) -> (record: RunRecord, verification: String)? {
        struct Stored: Decodable {
            struct Input: Decodable {
                let path: String
                let sha256: String
            }
            let schema: String
            let verification: String
            let `case`: String
            let plan: String
            let planFile: String
            let seed: UInt64
            let replications: Int
            let engine: String
            let conventions: [String]
            let inputs: [Input]
            let outputs: [Input]
        }
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        guard let stored = try? decoder.decode(Stored.self, from: Data(bytes)),
            stored.schema == Self.schema,
            (2...100_000).contains(stored.replications)
        else { return nil }
        let record = RunRecord(
            caseID: stored.case, planID: stored.plan, planFile: stored.planFile, seed: stored.seed,
            replications: stored.replications, engine: stored.engine, conventions: stored.conventions,
            inputs: stored.inputs.map { Input(path: $0.path, fingerprint: $0.sha256) },
            outputs: stored.outputs.map { Input(path: $0.path, fingerprint: $0.sha256) })
        return (record, stored.verification)
    }
}
