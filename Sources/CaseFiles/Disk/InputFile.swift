import Diagnostics
import Dispatch
public import Documents
import Foundation
import Synchronization

/// A file that was read: its name inside a run folder, where a person would look for it, and its bytes.
public struct InputFile: Hashable, Sendable {
    /// The name inside the case, the plan folder or the program: `world.yaml`, `plans/previous.yaml`.
    public let name: String
    /// The path as the person gave it; diagnostics show it.
    public let path: String
    /// The content.
    public let bytes: [UInt8]

    /// Makes a file from its content.
    public init(name: String, path: String, bytes: [UInt8]) {
        (self.name, self.path, self.bytes) = (name, path, bytes)
    }

    /// The SHA-256 of the content.
    public var fingerprint: String { Fingerprint.sha256(bytes) }

    /// Reads a file; what hinders it is a diagnostic about the file as a whole.
    ///
    /// A file above the allowed size is refused without being read. Only plain files are read: a folder, a device
    /// or a pipe is unreadable.
    public static func reading(
        _ path: String, name: String, limits: DocumentLimits = .standard
    ) -> Result<InputFile, FileProblem> {
        let url = URL(filePath: path).resolvingSymlinksInPath()
        let attributes: [FileAttributeKey: Any]
        do {
            attributes = try FileManager.default.attributesOfItem(atPath: url.path(percentEncoded: false))
        } catch let error as CocoaError where error.code == .fileReadNoPermission {
            return .failure(.unreadable(path, .forbidden))
        } catch {
            return .failure(.missing(path))
        }
        guard attributes[.type] as? FileAttributeType == .typeRegular else {
            let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
            return .failure(.unreadable(path, isFolder ? .folder : .device))
        }
        if let size = (attributes[.size] as? NSNumber)?.intValue, size > limits.bytes {
            let problem = DocumentParser.tooLarge(size, file: path, limits: limits)
            return .failure(FileProblem(diagnostic: problem))
        }
        guard let handle = FileHandle(forReadingAtPath: url.path(percentEncoded: false)) else {
            return .failure(.unreadable(path, .forbidden))
        }
        defer { try? handle.close() }
        do {
            let data = try handle.read(upToCount: limits.bytes + 1) ?? Data()
            return .success(InputFile(name: name, path: path, bytes: Array(data)))
        } catch {
            return .failure(.unreadable(path, .forbidden))
        }
    }

    /// The content as a document, with its problems.
    var document: ParsedDocument { DocumentParser.parse(bytes, file: path) }
}

extension [InputFile] {
    /// The contents as documents in the order of the files, parsed side by side: every command waits for them.
    var documents: [ParsedDocument] {
        let parsed = Mutex<[Int: ParsedDocument]>([:])
        DispatchQueue.concurrentPerform(iterations: count) { index in
            let document = self[index].document
            parsed.withLock { $0[index] = document }
        }
        return parsed.withLock { known in indices.compactMap { known[$0] } }
    }
}
