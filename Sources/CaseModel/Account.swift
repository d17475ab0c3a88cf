public import Bilingual

/// How a cost follows activity.
public enum CostBehaviour: String, Sendable, Hashable, CaseIterable {
    /// Proportional to units sold.
    case variable
    /// Independent of units sold over the year.
    case fixed
    /// Decided by the action plan: fixed with respect to units sold.
    case plan
}

/// An account of the French chart of accounts (*plan comptable général*).
public struct Account: Hashable, Comparable, Sendable {
    /// The number: `701`, `44571`.
    public let number: String
    /// The name shown.
    public let name: Text
    /// For an account of class 6, how its cost behaves; nil elsewhere.
    public let behaviour: CostBehaviour?

    /// Makes an account.
    public init(number: String, name: Text, behaviour: CostBehaviour? = nil) {
        (self.number, self.name, self.behaviour) = (number, name, behaviour)
    }

    /// Orders accounts as a trial balance does, by number.
    public static func < (left: Account, right: Account) -> Bool { left.number < right.number }
}

/// The accounts that the books of a simulated company use.
///
/// Source: *Plan comptable général*, Autorité des normes comptables, regulation 2014-03.
public enum ChartOfAccounts {
    /// Every account, by number.
    public static let accounts: [Account] = [
        Account(number: "101", name: Text(fr: "Capital et report", en: "Capital and retained earnings")),
        Account(number: "164", name: Text(fr: "Emprunts", en: "Borrowings")),
        Account(number: "2154", name: Text(fr: "Matériel et agencements", en: "Equipment and fittings")),
        Account(number: "2815", name: Text(fr: "Amortissements du matériel", en: "Accumulated depreciation")),
        Account(number: "401", name: Text(fr: "Fournisseurs", en: "Trade payables")),
        Account(number: "411", name: Text(fr: "Clients", en: "Trade receivables")),
        Account(number: "416", name: Text(fr: "Clients douteux", en: "Doubtful receivables")),
        Account(number: "421", name: Text(fr: "Personnel, rémunérations dues", en: "Wages payable")),
        Account(number: "431", name: Text(fr: "Organismes sociaux", en: "Social contributions payable")),
        Account(number: "44551", name: Text(fr: "TVA à décaisser", en: "VAT payable")),
        Account(number: "44566", name: Text(fr: "TVA déductible", en: "Deductible VAT")),
        Account(number: "44571", name: Text(fr: "TVA collectée", en: "Output VAT")),
        Account(
            number: "491", name: Text(fr: "Dépréciations des comptes clients", en: "Provision for bad debts")),
        Account(number: "512", name: Text(fr: "Banque", en: "Bank")),
        Account(
            number: "601", name: Text(fr: "Achats de pièces et cadres", en: "Parts purchased"),
            behaviour: .variable),
        Account(
            number: "602", name: Text(fr: "Fournitures d’atelier", en: "Workshop supplies"),
            behaviour: .variable),
        Account(
            number: "607", name: Text(fr: "Achats de marchandises", en: "Goods for resale"),
            behaviour: .variable),
        Account(number: "613", name: Text(fr: "Loyers", en: "Rent"), behaviour: .fixed),
        Account(
            number: "615", name: Text(fr: "Entretien et réparations", en: "Maintenance"), behaviour: .fixed),
        Account(number: "616", name: Text(fr: "Assurances", en: "Insurance"), behaviour: .fixed),
        Account(
            number: "618", name: Text(fr: "Formation et séminaires", en: "Training and seminars"),
            behaviour: .plan),
        Account(number: "622", name: Text(fr: "Honoraires", en: "Professional fees"), behaviour: .fixed),
        Account(
            number: "6222", name: Text(fr: "Commissions sur ventes", en: "Partners’ commissions"),
            behaviour: .variable),
        Account(
            number: "6226", name: Text(fr: "Frais de relance et de recouvrement", en: "Dunning costs"),
            behaviour: .variable),
        Account(
            number: "6228", name: Text(fr: "Recrutement prévu au plan", en: "Recruitment in the plan"),
            behaviour: .plan),
        Account(
            number: "623", name: Text(fr: "Publicité et actions du plan", en: "Advertising and plan actions"),
            behaviour: .plan),
        Account(
            number: "6234", name: Text(fr: "Récompenses aux clients", en: "Rewards to customers"),
            behaviour: .variable),
        Account(
            number: "6238", name: Text(fr: "Programmes de fidélité", en: "Loyalty programmes"),
            behaviour: .plan),
        Account(number: "6239", name: Text(fr: "Partenariats", en: "Partnerships"), behaviour: .plan),
        Account(
            number: "6242", name: Text(fr: "Transports sur ventes", en: "Delivery to customers"),
            behaviour: .variable),
        Account(
            number: "626", name: Text(fr: "Frais postaux et télécommunications", en: "Post and telecoms"),
            behaviour: .fixed),
        Account(number: "627", name: Text(fr: "Frais de paiement", en: "Payment fees"), behaviour: .variable),
        Account(number: "641", name: Text(fr: "Rémunérations fixes", en: "Fixed pay"), behaviour: .fixed),
        Account(
            number: "6411", name: Text(fr: "Heures de service client", en: "Hours of customer service"),
            behaviour: .plan),
        Account(
            number: "6413", name: Text(fr: "Primes et commissions", en: "Bonuses and commissions"),
            behaviour: .variable),
        Account(
            number: "6414", name: Text(fr: "Primes de challenge", en: "Challenge prizes"), behaviour: .plan),
        Account(
            number: "645", name: Text(fr: "Charges sociales", en: "Employer contributions"), behaviour: .fixed
        ),
        Account(
            number: "6451",
            name: Text(fr: "Charges sociales sur commissions", en: "Contributions on commissions"),
            behaviour: .variable),
        Account(
            number: "6458",
            name: Text(
                fr: "Charges sociales sur primes de challenge", en: "Contributions on challenge prizes"),
            behaviour: .plan),
        Account(
            number: "648", name: Text(fr: "Aménagements de poste", en: "Workplace accommodations"),
            behaviour: .plan),
        Account(
            number: "651", name: Text(fr: "Logiciels et outils", en: "Software and tools"), behaviour: .plan),
        Account(
            number: "654", name: Text(fr: "Pertes sur créances irrécouvrables", en: "Bad debts"),
            behaviour: .variable),
        Account(
            number: "658", name: Text(fr: "Gestes commerciaux", en: "Gestures to customers"),
            behaviour: .variable),
        Account(number: "661", name: Text(fr: "Intérêts", en: "Interest"), behaviour: .fixed),
        Account(
            number: "681", name: Text(fr: "Dotations aux amortissements", en: "Depreciation"),
            behaviour: .fixed),
        Account(
            number: "6817", name: Text(fr: "Dotations : créances douteuses", en: "Charge for doubtful debts"),
            behaviour: .variable),
        Account(
            number: "701", name: Text(fr: "Ventes de produits assemblés", en: "Sales of assembled goods")),
        Account(number: "706", name: Text(fr: "Prestations de services", en: "Services")),
        Account(
            number: "7061",
            name: Text(
                fr: "Contrats facturés, payés par virement", en: "Contracts invoiced, paid by transfer")),
        Account(number: "707", name: Text(fr: "Ventes de marchandises", en: "Sales of resold goods")),
        Account(
            number: "709", name: Text(fr: "Remises accordées", en: "Discounts granted")),
        Account(
            number: "7817", name: Text(fr: "Reprises : créances douteuses", en: "Release of doubtful debts")),
    ]

    /// The account of a number, or nil where the chart has none.
    public static func account(_ number: String) -> Account? { accounts.first { $0.number == number } }
}
