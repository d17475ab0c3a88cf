import Bilingual

extension DiagnosticCode {
    /// Mistakes of judgement in a plan are warnings, never errors, and each rule says itself what is wrong.
    static let judgementWordings: [DiagnosticCode: Wording] = [
        .brokenRule: Wording(
            Text(fr: "le dossier se contredit", en: "the plan contradicts itself"), severity: .warning)
    ]
}
