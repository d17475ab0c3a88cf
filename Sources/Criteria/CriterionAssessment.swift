public import Bilingual
public import Diagnostics
public import Formulas

/// The state of one criterion on one plan, with what it rests on.
public struct CriterionAssessment: Hashable, Sendable {
    /// The id of the standard.
    public let standard: String
    /// The id of the criterion: `responsable_imcp.Ce1.1.1`.
    public let criterion: String
    /// The code that the certification text gives.
    public let code: String
    /// What is judged.
    public let label: Text
    /// The state.
    public let state: CriterionState
    /// Why, in the order of the rules; never empty.
    public let reasons: [Reason]
    /// The figures that it rests on.
    public let figures: [Name]
    /// The elements of the plan that it rests on, in the order of the plan.
    public let elements: [ElementReference]
    /// What the rules leave to the jury, or what to look at.
    public let note: Text?
}

/// One rule of a criterion applied to a plan.
public struct Reason: Hashable, Sendable {
    /// What the rule is for.
    public enum Role: String, Hashable, Sendable, CaseIterable {
        /// Who judges, where no rule can.
        case judge
        /// Whether the plan shows anything.
        case presence
        /// Something that the plan needs.
        case requirement
        /// Something that speaks against the plan.
        case contradiction
    }

    /// What came out of the rule.
    public enum Outcome: Hashable, Sendable {
        case holds
        case fails
        /// The condition has no value, and says why.
        case undetermined(MissingReason)
    }

    /// What the rule is for.
    public let role: Role
    /// What came out.
    public let outcome: Outcome
    /// What is true of the plan where the rule holds.
    public let label: Text
    /// The condition as it is written; empty where there is none.
    public let formula: String
    /// The values that the condition compares, in its order.
    public let facts: [Fact]
    /// The elements that break a requirement or cause a contradiction, in the order of the plan.
    public let elements: [ElementReference]
}

/// A value that a rule compares.
public struct Fact: Hashable, Sendable {
    /// What the value is.
    public let label: Text
    /// The value.
    public let value: Value
    /// The unit of the value.
    public let unit: Unit
    /// The figure whose value it is; nil for a count of elements.
    public let figure: Name?
    /// Whether it is the mean over possible years and not the value of the realised year.
    public let isExpected: Bool
}

/// An element of a plan that evidence rests on.
public struct ElementReference: Hashable, Sendable {
    /// The id of its kind.
    public let kind: String
    /// The id that the plan gives; nil where the kind has none.
    public let id: String?
    /// The dotted path in the plan: `actions.salon`.
    public let path: String
    /// Where it is written.
    public let place: Place
}
