public import Bilingual
public import Simulation

extension Assumption {
    /// What is assumed, in a few words.
    public var label: Text {
        switch self {
        case .demand: Text(fr: "Taille de la demande", en: "Size of demand")
        case .priceWeight: Text(fr: "Poids du prix dans le choix", en: "Weight of price in choice")
        case .rivalPrices: Text(fr: "Prix des concurrents", en: "Rivals’ prices")
        case .availability: Text(fr: "Disponibilité des canaux", en: "Availability of channels")
        case .communication: Text(fr: "Portée d’un euro de publicité", en: "Reach of a euro of advertising")
        case .inbound: Text(fr: "Demandes entrantes", en: "Inbound enquiries")
        case .prospecting: Text(fr: "Réponse à la prospection", en: "Answer to prospecting")
        case .signing: Text(fr: "Chances de signer", en: "Chances of signing")
        case .dealSize: Text(fr: "Taille d’une affaire", en: "Size of a deal")
        case .discountAsked: Text(fr: "Remise demandée", en: "Discount asked")
        case .abandonment: Text(fr: "Abandon de panier en ligne", en: "Abandonment of web baskets")
        case .returns: Text(fr: "Retours de marchandises", en: "Goods returned")
        case .churn: Text(fr: "Départ de clients", en: "Customers leaving")
        case .referrals: Text(fr: "Bouche-à-oreille", en: "Word of mouth")
        case .complaints: Text(fr: "Réclamations", en: "Complaints")
        case .sickness: Text(fr: "Arrêts maladie", en: "Sick leave")
        case .purchaseCosts: Text(fr: "Coûts d’achat", en: "Purchase costs")
        case .fixedCosts: Text(fr: "Charges fixes", en: "Fixed costs")
        case .lateness: Text(fr: "Retards de paiement", en: "Late payment")
        }
    }

    /// What exactly is multiplied, as a trainer would say it.
    public var meaning: Text {
        switch self {
        case .demand:
            Text(
                fr: "les occasions d’achat de tous les segments", en: "the purchase occasions of all segments"
            )
        case .priceWeight:
            Text(
                fr: "l’importance que les acheteurs donnent à un écart de prix",
                en: "how much a difference of price weighs for buyers")
        case .rivalPrices:
            Text(
                fr: "les prix de tous les concurrents, leurs réactions comprises",
                en: "the prices of all rivals, reactions included")
        case .availability:
            Text(
                fr: "la part du temps où l’on peut acheter dans un canal, au plus tout le temps",
                en: "the share of time in which a channel can be bought from, at most all the time")
        case .communication:
            Text(
                fr: "le nombre de personnes qu’un euro de message touche",
                en: "how many people a euro of messages reaches")
        case .inbound:
            Text(
                fr: "les prospects qui s’adressent d’eux-mêmes à l’entreprise",
                en: "the prospects who turn to the company by themselves")
        case .prospecting:
            Text(
                fr: "la part des contacts de prospection qui deviennent des pistes",
                en: "the share of prospecting contacts that become leads")
        case .signing:
            Text(
                fr: "la cote d’une signature en fin de négociation (à 1 contre 1, × 1,3 donne 1,3 contre 1)",
                en: "the odds of signing at the end of a negotiation (1 to 1 times 1.3 is 1.3 to 1)")
        case .dealSize:
            Text(
                fr: "les unités d’une affaire, au moins une", en: "the units of a deal, at least one")
        case .discountAsked:
            Text(
                fr: "la remise que les acheteurs professionnels demandent",
                en: "the discount that business buyers ask")
        case .abandonment:
            Text(
                fr: "la part des paniers en ligne qui ne sont pas payés",
                en: "the share of web baskets that are not paid")
        case .returns:
            Text(
                fr: "la part des marchandises achetées à distance qui reviennent",
                en: "the share of goods bought at a distance that come back")
        case .churn: Text(fr: "le risque qu’un client parte", en: "the risk that a customer leaves")
        case .referrals:
            Text(
                fr: "les recommandations de chaque client enthousiaste",
                en: "the recommendations of each enthusiastic customer")
        case .complaints:
            Text(fr: "les réclamations par unité vendue", en: "complaints by unit sold")
        case .sickness: Text(fr: "la fréquence des arrêts", en: "how often sick leave begins")
        case .purchaseCosts:
            Text(fr: "le coût d’achat de ce qui est vendu", en: "what goods and services sold cost to buy")
        case .fixedCosts:
            Text(
                fr: "les charges fixes et les frais des canaux", en: "fixed costs and costs of channels")
        case .lateness:
            Text(
                fr: "les semaines de retard des factures clients",
                en: "the weeks by which customers pay late")
        }
    }
}
