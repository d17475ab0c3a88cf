import Randomness

/// Every place in the model where chance enters, with its number in the address of a draw.
///
/// Numbers are never used twice and never change their meaning, because published results depend on them.
enum Sites {
    static let demandShock = Site(1)
    static let customerPurchases = Site(2)
    static let otherPurchases = Site(3)
    static let rivalPurchasesOfCustomers = Site(4)
    static let rivalPurchasesOfOthers = Site(5)
    static let paidByCustomers = Site(6)
    static let paidByOthers = Site(7)
    static let returns = Site(8)
    static let poolArrivals = Site(9)
    static let contacts = Site(10)
    static let leads = Site(11)
    static let poolExits = Site(12)
    static let poolExitSplit = Site(13)
    static let leadQualification = Site(14)
    static let leadLossSplit = Site(15)
    static let dealSeller = Site(16)
    static let dealOffer = Site(17)
    static let dealQuantity = Site(18)
    static let dealTiming = Site(19)
    static let dealPassage = Site(20)
    static let discountAsked = Site(21)
    static let dealLossSplit = Site(22)
    static let newAccount = Site(23)
    static let paymentDelay = Site(24)
    static let complaints = Site(25)
    static let churn = Site(26)
    static let surveyed = Site(27)
    static let promoters = Site(28)
    static let detractors = Site(29)
}
