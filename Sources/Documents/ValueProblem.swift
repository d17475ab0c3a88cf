import Bilingual
import Diagnostics

/// Why a text is not a value of the type that is asked for.
struct ValueProblem: Error {
    let code: DiagnosticCode
    let expected: Text
    let fix: Text?

    init(_ code: DiagnosticCode, _ expected: Text, write correction: String? = nil) {
        self.code = code
        self.expected = expected
        fix = correction.map { Text(fr: "écrivez « \($0) »", en: "write “\($0)”") }
    }
}
