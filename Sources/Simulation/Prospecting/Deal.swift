/// A case that a seller works, from `qualified` to signature or loss.
struct Deal: BitwiseCopyable {
    let address: UInt64
    let source: Int
    /// Who works it; another seller of the segment when that one leaves.
    var seller: Int
    let dealCell: Int
    let quantity: Int
    /// The week in which the lead was born.
    let leadWeek: Int
    /// 1 qualified, 2 meeting, 3 quotation, 4 negotiation.
    var stage: Int
    /// Weeks since the stage's work was done.
    var age: Int
    /// Whole weeks in which the stage waited for its work.
    var waited: Int
    /// Minutes of work that the stage still needs.
    var work: Double
    /// List price of a unit when the deal was quoted, in cents, from which discounts are taken; zero before.
    var listPrice: Double
    /// Share taken off the list price at signature.
    var discount: Double
    var isOver: Bool
}
