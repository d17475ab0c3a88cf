import Foundation
import Testing

/// Compares a text with the one that was looked at and kept; `SEUIL_RECORD=1` keeps a new one and fails.
enum Golden {
    static func check(
        _ text: String, _ name: String, file: String = #filePath, at place: SourceLocation = #_sourceLocation
    ) throws {
        let folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Golden")
        let url = folder.appending(path: name)
        if ProcessInfo.processInfo.environment["SEUIL_RECORD"] != nil {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try text.write(to: url, atomically: true, encoding: .utf8)
            Issue.record("\(name) was recorded: look at it, then run again without recording")
            return
        }
        let kept = try String(contentsOf: url, encoding: .utf8)
        #expect(text == kept, "\(name) differs from the one kept", sourceLocation: place)
    }
}
