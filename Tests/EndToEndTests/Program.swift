import Foundation
import Testing

/// The real binary, run as a user runs it.
struct Program {
    /// What a run of the program gave.
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    /// The optimised binary that was built together with these tests.
    static let release = Program(
        binary: (Bundle.main.executableURL ?? root).resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: "seuil"))
    /// The unoptimised binary, where `make test` built one.
    static let debug = ProcessInfo.processInfo.environment["SEUIL_DEBUG_BINARY"].map {
        Program(binary: URL(filePath: $0))
    }

    static let caseFolder = root.appending(path: "Scenarios/velos").path
    static func plan(_ name: String) -> String {
        root.appending(path: "Scenarios/velos/plans/\(name).yaml").path
    }

    let binary: URL

    /// Runs the program; the language is French unless an argument says otherwise.
    func run(_ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:]) throws
        -> Outcome
    {
        try Self.run(binary.path, arguments, in: folder, environment: environment)
    }

    /// Runs any program to its end and keeps both of its outputs.
    static func run(
        _ path: String, _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:]
    ) throws -> Outcome {
        let scratch = try Scratch()
        let output = scratch.file("output")
        let errors = scratch.file("errors")
        _ = FileManager.default.createFile(atPath: output.path, contents: nil)
        _ = FileManager.default.createFile(atPath: errors.path, contents: nil)
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.currentDirectoryURL = folder ?? root
        let inherited = ProcessInfo.processInfo.environment.filter {
            ["PATH", "LD_LIBRARY_PATH", "HOME"].contains($0.key)
        }
        process.environment = inherited.merging(environment) { $1 }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8))
    }
}

/// A folder of its own for one test, removed with it.
final class Scratch {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "seuil-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func file(_ name: String) -> URL { folder.appending(path: name) }

    /// Writes a text file into the folder and gives its path.
    func write(_ text: String, to name: String) throws -> String {
        let place = file(name)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: place)
        return place.path
    }
}

/// A short run of a shipped plan in a folder of its own.
struct ShortRun {
    let scratch: Scratch
    var folder: URL { scratch.file("run") }

    init(plan: String = "ambitieux", program: Program = .release, jobs: Int = 2, replications: Int = 10)
        throws
    {
        scratch = try Scratch()
        let outcome = try program.run([
            "run", Program.caseFolder, Program.plan(plan), "--replications", "\(replications)", "--jobs",
            "\(jobs)",
            "--output", scratch.file("run").path,
        ])
        try #require(outcome.status == 0, "\(outcome.errors)")
    }

    func bytes(_ name: String) throws -> Data { try Data(contentsOf: folder.appending(path: name)) }

    /// The figures of the run, decoded.
    func figures() throws -> FiguresDocument {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(FiguresDocument.self, from: bytes("figures.json"))
    }
}

/// The interface of `figures.json` that others rely on.
struct FiguresDocument: Decodable {
    struct Run: Decodable {
        let verification: String
        let `case`: String
        let plan: String
        let seed: UInt64
        let replications: Int
        let engine: String
    }
    struct Wording: Decodable {
        let fr: String
        let en: String
    }
    struct Reference: Decodable {
        let id: String
        let scope: [String: String]
    }
    enum Value: Decodable {
        case number(Double), text(String)
        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(Double.self) {
                self = .number(number)
            } else {
                self = .text(try container.decode(String.self))
            }
        }
        var number: Double? { if case .number(let number) = self { number } else { nil } }
    }
    struct Expected: Decodable {
        let n: Int
        let definedShare: Double
        let estimate: String
        let mean: Value?
        let standardError: Double?
        let p05: Value?
        let p50: Value?
        let p95: Value?
    }
    struct Figure: Decodable {
        let id: String
        let scope: [String: String]
        let label: Wording
        let unit: String
        let level: String
        let value: Value?
        let missing: Wording?
        let formula: String
        let inputs: [Reference]
        let expected: Expected?
    }
    struct Objective: Decodable {
        let id: String
        let figure: String
        let date: String
        let realised: Value?
        let gap: Value?
        let attainment: Double?
        let probability: Double?
    }
    struct Criterion: Decodable {
        let standard: String
        let id: String
        let code: String
        let state: String
    }

    let schema: String
    let run: Run
    let figures: [Figure]
    let objectives: [Objective]
    let criteria: [Criterion]

    func value(_ id: String, _ scope: [String: String] = [:]) -> Double? {
        figures.first { $0.id == id && $0.scope == scope }?.value?.number
    }
}
