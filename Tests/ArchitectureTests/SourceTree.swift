import Foundation

/// The files of the repository, as the architecture tests read them.
struct SourceTree {
    /// One source file.
    struct File {
        let path: String
        let text: String
        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
        /// The module that the file belongs to: `Sources/<module>/…`.
        var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
        /// The text without comments and without the contents of string literals.
        var code: String { SourceTree.withoutCommentsAndStrings(text) }
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Files below a folder of the repository with one ending, in order of path.
    static func files(below folder: String, ending: String) -> [File] {
        let start = root.appending(path: folder)
        guard let walk = FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil) else {
            return []
        }
        return walk.compactMap { $0 as? URL }
            .filter { $0.pathExtension == ending }
            .compactMap { url in
                guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
                return File(path: String(url.path.dropFirst(root.path.count + 1)), text: text)
            }
            .sorted { $0.path < $1.path }
    }

    static let sources = files(below: "Sources", ending: "swift")
    static let tests = files(below: "Tests", ending: "swift")

    /// A module of the table of layers in `Package.swift`.
    struct Module {
        let name: String
        let uses: [String]
        let layer: Int
    }

    /// The table of layers, read from the manifest itself.
    static let modules: [Module] = {
        let manifest = (try? String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8)) ?? ""
        guard let start = manifest.range(of: "let layers"), let end = manifest.range(of: "// Libraries")
        else {
            return []
        }
        let table = manifest[start.upperBound..<end.lowerBound]
        let row = /\/\/ (\d) |Module\(\s*name: "(\w+)"(?:,\s*uses: \[([^\]]*)\])?/
        var layer = 0
        return table.matches(of: row).compactMap { match in
            if let number = match.output.1 { layer = Int(number) ?? layer }
            guard let name = match.output.2 else { return nil }
            let uses = (match.output.3 ?? "").matches(of: /"(\w+)"/).map { String($0.output.1) }
            return Module(name: String(name), uses: uses, layer: layer)
        }
    }()

    /// Removes comments, and empties string literals, so that rules about code do not trip over prose.
    static func withoutCommentsAndStrings(_ text: String) -> String {
        var bare = text.replacing(/"""[\s\S]*?"""/, with: "\"\"")
        bare = bare.replacing(/"(?:[^"\\\n]|\\.)*"/, with: "\"\"")
        return bare.replacing(/\/\/[^\n]*/, with: "")
    }
}
