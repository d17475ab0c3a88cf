import Bilingual
import Diagnostics
import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the program writes on a terminal or in a pipe.
enum Console {
    /// Standard output could not take everything, for instance on a full disk.
    struct WriteFailure: Error {
        let reason: Text?
    }

    /// Writes a text on standard output; every byte is written, or the failure is thrown.
    static func write(_ text: String) throws { try write(Array(text.utf8), to: STDOUT_FILENO) }

    /// Writes a line on standard output.
    static func line(_ text: String = "") throws { try write(text + "\n") }

    /// Writes a text on standard error; nothing can be done when that fails.
    static func complain(_ text: String) { try? write(Array(text.utf8), to: STDERR_FILENO) }

    /// Whether standard error is a terminal that shows colours.
    static var colours: Bool {
        let environment = ProcessInfo.processInfo.environment
        return isatty(STDERR_FILENO) == 1 && environment["NO_COLOR"] == nil && environment["TERM"] != "dumb"
    }

    /// Shows problems on standard error, in the language of the program.
    static func show(_ diagnostics: [Diagnostic]) {
        guard !diagnostics.isEmpty else { return }
        complain(DiagnosticWriter(language: Spoken.language, colours: colours).text(diagnostics) + "\n")
    }

    private static func reason(_ code: Int32) -> Text? {
        switch code {
        case ENOSPC: Text(fr: "le disque est plein", en: "the disk is full")
        case EPIPE: Text(fr: "le lecteur s’est arrêté", en: "the reader has stopped")
        default: nil
        }
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                #if canImport(Glibc)
                    Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
                #else
                    Darwin.write(
                        descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
                #endif
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw WriteFailure(reason: Self.reason(errno)) }
            written += count
        }
    }
}

/// One line on a terminal that says how far long work has come; silent elsewhere.
final class ProgressLine: Sendable {
    private let shows = isatty(STDERR_FILENO) == 1

    /// Shows how much of the work is done.
    func show(_ label: String, done: Int, of total: Int) {
        guard shows, total > 0 else { return }
        let width = 24
        let filled = min(width, width * done / total)
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        Console.complain("\r\u{1B}[2K\(bar) \(100 * done / total) % \(label)")
    }

    /// Removes the line.
    func clear() { if shows { Console.complain("\r\u{1B}[2K") } }
}
