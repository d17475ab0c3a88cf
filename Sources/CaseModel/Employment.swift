public import Quantities

/// What the contract of a seller says beside pay, and what the post needs.
public struct Employment: Sendable, Hashable {
    /// The level of each skill that the post needs; nil where the case does not say.
    public let required: SkillProfile?
    /// Leave in a year, in weeks of work that are not part of the selling time.
    public let leave: Duration
    /// Meetings per week, taken from the selling time.
    public let meetings: Duration
    /// Whether the post needs an accommodation; it never changes what a seller can do.
    public let needsAccommodation: Bool

    /// Leave and meetings that the selling time already counts.
    public static let usual = Employment()

    /// Makes the terms of a post.
    public init(
        required: SkillProfile? = nil, leave: Duration = Duration(weeks: 0),
        meetings: Duration = Duration(minutes: 0), needsAccommodation: Bool = false
    ) {
        (self.required, self.leave, self.meetings) = (required, leave, meetings)
        self.needsAccommodation = needsAccommodation
    }
}
