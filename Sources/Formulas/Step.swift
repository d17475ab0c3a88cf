/// One computation of a formula: what was computed from which values.
public struct Step: Hashable, Sendable {
    /// A part of a formula with its value.
    public struct Operand: Hashable, Sendable {
        /// The part as a formula writes it.
        public let expression: String
        /// Its value.
        public let value: Value
    }

    /// The part that was computed, as a formula writes it.
    public let expression: String
    /// What it was computed from, in the order of the text; of an `if`, the condition and the branch taken.
    public let operands: [Operand]
    /// What came out.
    public let result: Value
}
