import CaseFiles
import CaseModel
import Foundation

/// The folders and tables that tests read.
enum ShippedCases {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path(percentEncoded: false)

    static var velos: String { folder("velos") }

    static func folder(_ id: String) -> String { root + "Scenarios/\(id)" }

    static let caseLibrary = CaseLibrary.reading()

    static let loaded = CaseReader(caseLibrary).read(folder: velos)

    /// The case of a subscription service, without a shop.
    static let vigie = CaseReader(caseLibrary).read(folder: folder("vigie"))

    static func loaded(_ id: String) -> LoadedCase { id == "vigie" ? vigie : loaded }

    static func read(_ name: String, of id: String = "velos") -> LoadedPlan {
        PlanReader(caseLibrary).read(file: "\(folder(id))/plans/\(name).yaml", for: loaded(id))
    }

    /// Reads a plan from its text, as the file `plan.yaml`.
    static func read(text: String) -> LoadedPlan {
        let file = InputFile(name: "plan.yaml", path: "plan.yaml", bytes: Array(text.utf8))
        return PlanReader(caseLibrary).read(file, for: loaded)
    }
}

/// A folder that is removed at the end of a test.
final class Scratch {
    let path: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "seuil-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path(percentEncoded: false)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ bytes: [UInt8], to name: String) throws -> String {
        let file = "\(path)/\(name)"
        try FileManager.default.createDirectory(
            at: URL(filePath: file).deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(filePath: file))
        return file
    }

    /// A copy of the shipped case whose files are changed.
    func copyOfVelos(_ file: String = "", _ change: (String) -> String = { $0 }) throws -> String {
        for name in ["case.yaml", "world.yaml", "plans/previous.yaml"] {
            let bytes = try Data(contentsOf: URL(filePath: "\(ShippedCases.velos)/\(name)"))
            let text = String(decoding: bytes, as: UTF8.self)
            _ = try write(Array((name == file ? change(text) : text).utf8), to: "velos/\(name)")
        }
        return "\(path)/velos"
    }
}
