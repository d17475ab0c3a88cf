import Bilingual
import Diagnostics

/// The text of a file once its encoding and its characters are accepted.
struct SourceText {
    /// Stands for `*` in what the YAML library sees, so that it never repeats a part by itself.
    static let aliasMark: Unicode.Scalar = "\u{E000}"
    /// The first byte of the mark, which few letters share.
    static let aliasByte: UInt8 = 0xEE

    let file: String
    let text: String
    let lines: [String]

    struct Refusal: Error {
        let diagnostics: [Diagnostic]
        let lines: [String]
    }

    static func read(_ bytes: [UInt8], file: String) -> Result<SourceText, Refusal> {
        if let name = otherEncoding(of: bytes) {
            let found = Text(fr: "un fichier en \(name)", en: "a file in \(name)")
            return .failure(refusal(.wrongEncoding, Place(file: file), found, []))
        }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        let lineBytes = split(content)
        let lines = lineBytes.map { String(decoding: $0, as: UTF8.self) }
        guard let text = String(validating: content, as: UTF8.self) else {
            let line = lineBytes.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
            let before = lines[line].prefix { $0 != "\u{FFFD}" }.count
            let place = Place(file: file, line: line + 1, column: before + 1)
            let found = Text(
                fr: "un octet qui n'est pas de l'UTF-8 (le fichier est sans doute en Windows-1252)",
                en: "a byte that is not UTF-8 (the file is probably in Windows-1252)")
            return .failure(refusal(.wrongEncoding, place, found, lines))
        }
        let forbidden = forbiddenCharacters(content, lines: lines, file: file)
        guard forbidden.isEmpty else { return .failure(Refusal(diagnostics: forbidden, lines: lines)) }
        return .success(SourceText(file: file, text: text, lines: lines))
    }

    /// Whether nothing but blank lines and comments is written.
    var isBlank: Bool {
        lines.allSatisfy { line in
            let first = line.utf8.first { $0 != 32 && $0 != 9 }
            return first == nil || first == UInt8(ascii: "#")
        }
    }

    /// The text that the YAML library is given; short texts are padded, as the library keeps their address.
    var prepared: String {
        let padding = text.utf8.count < 32 ? String(repeating: "\n", count: 32) : ""
        guard text.utf8.contains(UInt8(ascii: "*")) else { return text + padding }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count * 2)
        let mark = Array(String(Self.aliasMark).utf8)
        for byte in text.utf8 {
            if byte == UInt8(ascii: "*") {
                bytes += mark
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self) + padding
    }

    private static func refusal(
        _ code: DiagnosticCode, _ place: Place, _ found: Text, _ lines: [String]
    ) -> Refusal {
        let expected = Text(fr: "du texte en UTF-8", en: "text in UTF-8")
        return Refusal(
            diagnostics: [Diagnostic(code, at: place, found: found, expected: expected)], lines: lines)
    }

    private static func otherEncoding(of bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
            return "UTF-32"
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
        let sample = bytes.prefix(256)
        let zeros = sample.count { $0 == 0 }
        return sample.count >= 4 && zeros * 3 >= sample.count ? "UTF-16" : nil
    }

    private static func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        var index = 0
        while index < bytes.count {
            guard bytes[index] == 10 || bytes[index] == 13 else {
                index += 1
                continue
            }
            lines.append(bytes[start..<index])
            let isPair = bytes[index] == 13 && index + 1 < bytes.count && bytes[index + 1] == 10
            index += isPair ? 2 : 1
            start = index
        }
        lines.append(bytes[start...])
        return lines
    }

    static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 32..<127, 9, 10, 13: false
        case 0..<32, 127..<160, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE...0xFFFF: true
        // What Unicode leaves to private use; a look into its tables would take longer than the reading.
        case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: true
        default: false
        }
    }

    private static func forbiddenCharacters(
        _ bytes: [UInt8], lines: [String], file: String
    ) -> [Diagnostic] {
        guard bytes.contains(where: { $0 >= 127 || $0 < 32 && $0 != 9 && $0 != 10 && $0 != 13 }) else {
            return []
        }
        var found: [Diagnostic] = []
        for (index, line) in lines.enumerated() {
            guard line.unicodeScalars.contains(where: isForbidden) else { continue }
            for (column, character) in line.enumerated() {
                guard let scalar = character.unicodeScalars.first(where: isForbidden) else { continue }
                found.append(refusal(of: scalar, at: Place(file: file, line: index + 1, column: column + 1)))
                if found.count == 10 { return found }
            }
        }
        return found
    }

    /// What is said of a character that nobody can see.
    static func refusal(of scalar: Unicode.Scalar, at place: Place) -> Diagnostic {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return Diagnostic(
            .forbiddenCharacter, at: place,
            found: Text(fr: "le caractère invisible \(code)", en: "the invisible character \(code)"),
            expected: Text(
                fr: "des lettres, des chiffres et de la ponctuation", en: "letters, digits and punctuation"),
            fix: Text(fr: "effacez ce caractère", en: "delete this character"))
    }
}
