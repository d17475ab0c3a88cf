/// A deal signed this week, as prospecting hands it to the books, to customers and to pay.
struct WonDeal: BitwiseCopyable {
    let address: UInt64
    let segment: Int
    let offer: Int
    /// Position of the pair of offer and segment.
    let dealCell: Int
    let seller: Int
    /// The action from which the lead came, or −1.
    let action: Int
    /// The partnership from which the lead came, or −1; whether a customer recommended the company.
    var partnership = -1
    var isReferred = false
    let quantity: Int
    /// List price of a unit when it was quoted, in cents.
    let listPrice: Double
    /// Share taken off the list price.
    let discount: Double
}
