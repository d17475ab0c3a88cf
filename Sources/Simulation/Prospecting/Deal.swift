/// A case that a seller works, from `qualified` to signature or loss.
struct Deal: BitwiseCopyable {
    let address: UInt64
    let source: Int
    let seller: Int
    let dealCell: Int
    let quantity: Int
    /// The week in which the lead was born.
    let leadWeek: Int
    /// 1 qualified, 2 meeting, 3 quotation, 4 negotiation.
    var stage: Int
    /// Weeks since the stage's work was done.
    var age: Int
    /// Minutes of work that the stage still needs.
    var work: Double
    /// Share taken off the list price at signature.
    var discount: Double
    var isOver: Bool
}
