public import Quantities

/// How complete and how consistent a plan is, counted when it is read, part by part.
public struct PlanQuality: Sendable, Hashable {
    /// What is counted in one part of a plan.
    public struct PartQuality: Sendable, Hashable {
        /// The id of the part; empty for the head of the plan.
        public let part: String
        /// Fields that a jury expects and that are filled, and expected kinds of element that are there.
        public let filled: Count
        /// Fields that a jury expects in the elements written, and kinds of element that it expects.
        public let expected: Count
        /// Rules that hold, once per element.
        public let held: Count
        /// Rules that apply, once per element.
        public let applying: Count

        /// Makes the counts of a part.
        public init(part: String, filled: Count, expected: Count, held: Count, applying: Count) {
            self.part = part
            (self.filled, self.expected) = (filled, expected)
            (self.held, self.applying) = (held, applying)
        }
    }

    /// The counts of each part, in the order of a plan.
    public let parts: [PartQuality]

    /// Makes the quality of a plan.
    public init(parts: [PartQuality]) { self.parts = parts }
}
