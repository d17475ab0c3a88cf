import Bilingual
public import Diagnostics
import Yams

/// Reads the bytes of a YAML file into nodes with places, within limits, and never traps.
///
/// Repetitions (`&name`, `*name`) are resolved here and not by the YAML library, so that their number and
/// their size are limited before anything is expanded.
public enum DocumentParser {
    /// Parses a file; problems are in the result.
    public static func parse(
        _ bytes: [UInt8], file: String, limits: DocumentLimits = .standard
    ) -> ParsedDocument {
        guard bytes.count <= limits.bytes else {
            let problem = tooLarge(bytes.count, file: file, limits: limits)
            return ParsedDocument(file: file, root: nil, diagnostics: [problem], sourceLines: [])
        }
        let source: SourceText
        switch SourceText.read(bytes, file: file) {
        case .failure(let refusal):
            return ParsedDocument(
                file: file, root: nil, diagnostics: refusal.diagnostics, sourceLines: refusal.lines)
        case .success(let text): source = text
        }
        guard !source.isBlank else { return empty(source) }
        let composition = compose(source, limits: limits)
        guard let root = composition.root, !root.isAbsent else {
            return composition.diagnostics.isEmpty
                ? empty(source)
                : ParsedDocument(
                    file: file, root: nil, diagnostics: composition.diagnostics, sourceLines: source.lines)
        }
        return ParsedDocument(
            file: file, root: root, diagnostics: composition.diagnostics, sourceLines: source.lines)
    }

    private struct Composition {
        var root: DocumentNode?
        var diagnostics: [Diagnostic]
    }

    /// The library stops at the first mapping with a repeated key; each round marks the repetitions found, so
    /// that one reading reports all of them.
    private static func compose(_ source: SourceText, limits: DocumentLimits) -> Composition {
        var text = source.prepared
        var repetitions = KeyRepetitions()
        for _ in 0..<KeyRepetitions.maximumRounds {
            do {
                let parser = try Yams.Parser(yaml: text, resolver: .basic, encoding: .utf8)
                guard let node = try parser.singleRoot() else { return Composition(diagnostics: []) }
                return withExtendedLifetime(parser) {
                    var builder = NodeBuilder(source: source, limits: limits, repetitions: repetitions)
                    let root = builder.build(node)
                    return Composition(root: root, diagnostics: builder.diagnostics)
                }
            } catch let error as YamlError {
                if case .duplicatedKeysInMapping(let keys, let context) = error,
                    let marked = repetitions.mark(
                        keys, from: context.mark.line, column: context.mark.column, in: text)
                {
                    text = marked
                    continue
                }
                return Composition(diagnostics: [SyntaxProblem(error, source: source).diagnostic])
            } catch {
                return Composition(diagnostics: [SyntaxProblem(nil, source: source).diagnostic])
            }
        }
        return Composition(diagnostics: [SyntaxProblem.tooManyRepetitions(source)])
    }

    /// A file above the limit, whose size is told.
    public static func tooLarge(_ size: Int, file: String, limits: DocumentLimits) -> Diagnostic {
        Diagnostic(
            .fileTooLarge, at: Place(file: file),
            found: Text(fr: "\(size) octets", en: "\(size) bytes"),
            expected: Text(fr: "\(limits.bytes) octets au plus", en: "at most \(limits.bytes) bytes"))
    }

    private static func empty(_ source: SourceText) -> ParsedDocument {
        let problem = Diagnostic(
            .emptyFile, at: Place(file: source.file),
            found: Text(fr: "aucune clé", en: "no key"),
            expected: Text(
                fr: "des clés et des valeurs, par exemple « langue: fr »",
                en: "keys and values, for example “language: en”"))
        return ParsedDocument(
            file: source.file, root: nil, diagnostics: [problem], sourceLines: source.lines)
    }
}
