import CaseModel

/// Positions of skills in rows, in the order of `Skill`.
enum SellerSkill {
    static let prospecting = 0
    static let qualification = 1
    static let presentation = 2
    static let negotiation = 3
    static let service = 4
    static let count = 5

    /// The skill that the work of each stage of the funnel needs, lead first.
    @inline(__always)
    static func ofStage(_ stage: Int) -> Int {
        switch stage {
        case 0, 1: qualification
        case 2, 3: presentation
        default: negotiation
        }
    }
}
