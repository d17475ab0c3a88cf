public import Quantities

/// What a seller must be able to do.
public enum Skill: String, Sendable, Hashable, CaseIterable {
    /// Getting answers from contacts.
    case prospecting
    /// Telling serious leads from others.
    case qualification
    /// Meetings and quotations.
    case presentation
    /// Closing without giving the margin away.
    case negotiation
    /// Serving customers in the shop and after the sale.
    case service
}

/// A level of each skill, from 0 to 1; 0.5 is the trade's average.
public struct SkillProfile: Sendable, Hashable {
    /// The levels in the order of `Skill`.
    public let levels: [Share]

    /// Makes a profile of one level.
    public init(all level: Share) { levels = Skill.allCases.map { _ in level } }

    /// Makes a profile from some levels; the others have the usual one.
    public init(_ some: [Skill: Share], usual: Share) {
        levels = Skill.allCases.map { some[$0] ?? usual }
    }

    /// The level of a skill.
    public subscript(skill: Skill) -> Share {
        zip(Skill.allCases, levels).first { $0.0 == skill }?.1 ?? .zero
    }
}
