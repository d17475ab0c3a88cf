public import Bilingual
public import CaseModel

extension Counter {
    /// What is counted, in words.
    public var label: Text {
        switch self {
        case .orders: Text(fr: "commandes payées", en: "paid orders")
        case .units: Text(fr: "unités vendues", en: "units sold")
        case .rivalPurchases: Text(fr: "achats faits chez un concurrent", en: "purchases from rivals")
        case .webIntents: Text(fr: "paniers décidés sur le site", en: "web baskets decided")
        case .returns: Text(fr: "commandes retournées", en: "orders returned")
        case .contacts: Text(fr: "contacts pris", en: "contacts made")
        case .visits: Text(fr: "visites du site", en: "visits of the site")
        case .bounces: Text(fr: "visites d'une seule page", en: "visits of one page")
        case .checkouts: Text(fr: "paiements commencés", en: "payments begun")
        case .webOrders: Text(fr: "commandes payées sur le site", en: "orders paid on the site")
        case .messages: Text(fr: "messages délivrés", en: "messages delivered")
        case .clicks: Text(fr: "clics sur les messages", en: "clicks on messages")
        case .leads: Text(fr: "pistes", en: "leads")
        case .coldLeads: Text(fr: "pistes refroidies", en: "cold leads")
        case .disqualifiedLeads: Text(fr: "pistes écartées", en: "leads that did not qualify")
        case .openLeads: Text(fr: "pistes en attente", en: "leads waiting")
        case .stageEntries: Text(fr: "entrées à une étape de vente", en: "entries to a sales stage")
        case .dealsWon: Text(fr: "affaires gagnées", en: "deals won")
        case .dealsLost: Text(fr: "affaires perdues", en: "deals lost")
        case .openDeals: Text(fr: "affaires en cours", en: "deals in progress")
        case .openDealsValue:
            Text(
                fr: "montant des affaires en cours, avant remises, en centimes",
                en: "amount of deals in progress, before discounts, in cents")
        case .cycleDays: Text(fr: "jours de la piste à la signature", en: "days from lead to signature")
        case .poolEntries: Text(fr: "acheteurs entrés sur le marché", en: "buyers who entered the market")
        case .lostToNobody: Text(fr: "besoins restés sans achat", en: "needs left without purchase")
        case .pool: Text(fr: "acheteurs en recherche", en: "buyers in the market")
        default: peopleLabel
        }
    }

    private var peopleLabel: Text {
        switch self {
        case .newCustomers: Text(fr: "nouveaux clients", en: "new customers")
        case .lostCustomers: Text(fr: "clients perdus", en: "customers lost")
        case .customers: Text(fr: "clients en fin de période", en: "customers at the end of the period")
        case .surveyed: Text(fr: "réponses à l'enquête", en: "survey answers")
        case .promoters: Text(fr: "promoteurs (9–10)", en: "promoters (9–10)")
        case .detractors: Text(fr: "détracteurs (0–6)", en: "detractors (0–6)")
        case .complaints: Text(fr: "réclamations reçues", en: "complaints received")
        case .complaintsClosed: Text(fr: "réclamations traitées", en: "complaints closed")
        case .complaintsOpen: Text(fr: "réclamations en attente", en: "open complaints")
        case .minutesWorked: Text(fr: "minutes travaillées", en: "minutes worked")
        case .actionMinutes: Text(fr: "minutes données aux actions", en: "minutes given to actions")
        case .dealMinutes: Text(fr: "minutes passées sur les affaires", en: "minutes spent on deals")
        case .minutesAvailable: Text(fr: "minutes disponibles", en: "minutes available")
        case .minutesContracted: Text(fr: "minutes de contrat", en: "minutes by contract")
        case .minutesAbsent: Text(fr: "minutes de maladie", en: "minutes of sickness")
        case .minutesOnLeave: Text(fr: "minutes de congé", en: "minutes of leave")
        case .trainingMinutes: Text(fr: "minutes de formation", en: "minutes of training")
        case .minutesWaiting: Text(fr: "minutes de travail en attente", en: "minutes of work waiting")
        case .resignations: Text(fr: "démissions", en: "resignations")
        case .hires: Text(fr: "arrivées dans l'équipe", en: "arrivals in the team")
        case .headcount: Text(fr: "commerciaux en poste", en: "sellers employed")
        case .motivation: Text(fr: "motivation, en millièmes", en: "motivation, in thousandths")
        case .skillLevel: Text(fr: "niveau de compétence, en millièmes", en: "level of skill, in thousandths")
        case .skillGap: Text(fr: "écart de compétence, en millièmes", en: "skill gap, in thousandths")
        case .belowRequired:
            Text(fr: "commerciaux sous le niveau attendu", en: "sellers below the level required")
        case .trainingNeeded: Text(fr: "minutes de formation à prévoir", en: "minutes of training needed")
        case .assessed: Text(fr: "évaluations après formation", en: "assessments after training")
        case .levelBefore:
            Text(fr: "niveaux avant formation, en millièmes", en: "levels before training, in thousandths")
        case .levelAfter:
            Text(fr: "niveaux après formation, en millièmes", en: "levels after training, in thousandths")
        case .employerReputation:
            Text(fr: "réputation d'employeur, en millièmes", en: "reputation as an employer, in thousandths")
        case .sellerRevenue:
            Text(fr: "ventes HT attribuées, en centimes", en: "sales excl. VAT credited, in cents")
        case .trackedRevenue:
            Text(fr: "ventes HT suivies, en centimes", en: "tracked sales excl. VAT, in cents")
        case .trackedMargin: Text(fr: "marge suivie, en centimes", en: "tracked margin, in cents")
        case .awareness: Text(fr: "notoriété, en millionièmes", en: "awareness, in millionths")
        default: relationLabel
        }
    }

    private var relationLabel: Text {
        switch self {
        case .activeCustomers: Text(fr: "clients actifs", en: "active customers")
        case .repeatCustomers: Text(fr: "clients qui ont racheté", en: "customers who bought again")
        case .repeatOrders: Text(fr: "commandes de clients", en: "orders of customers")
        case .referredCustomers: Text(fr: "clients recommandés", en: "customers brought by others")
        case .contractsDue: Text(fr: "contrats à échéance", en: "contracts at their term")
        case .contractsRenewed: Text(fr: "contrats renouvelés", en: "contracts renewed")
        case .upsellRevenue:
            Text(fr: "ventes additionnelles HT, en centimes", en: "additional sales excl. VAT, in cents")
        case .resolutionDays: Text(fr: "jours de traitement", en: "days of treatment")
        case .complaintDepartures: Text(fr: "clients partis après réclamation", en: "complainants who left")
        case .contactAnswers: Text(fr: "réponses par point de contact", en: "answers by point of contact")
        case .contactSatisfied: Text(fr: "réponses satisfaites", en: "satisfied answers")
        case .contactEase: Text(fr: "somme des notes de facilité", en: "sum of ease ratings")
        default: moneyLabel
        }
    }

    private var moneyLabel: Text {
        switch self {
        case .overdue30:
            Text(fr: "retards jusqu'à 30 jours, en centimes", en: "overdue up to 30 days, in cents")
        case .overdue60:
            Text(fr: "retards de 31 à 60 jours, en centimes", en: "overdue 31 to 60 days, in cents")
        case .overdue90:
            Text(fr: "retards de 61 à 90 jours, en centimes", en: "overdue 61 to 90 days, in cents")
        case .overdueMore:
            Text(fr: "retards de plus de 90 jours, en centimes", en: "overdue over 90 days, in cents")
        case .dunned: Text(fr: "créances relancées, en centimes", en: "claims dunned, in cents")
        case .recovered:
            Text(fr: "créances relancées payées, en centimes", en: "dunned claims paid, in cents")
        case .partnerLeads: Text(fr: "pistes de partenaires", en: "leads from partners")
        case .referredLeads: Text(fr: "pistes recommandées", en: "leads from recommendations")
        case .partnerContacts: Text(fr: "acheteurs envoyés", en: "buyers sent")
        case .partnerRevenue: Text(fr: "ventes HT apportées, en centimes", en: "sales brought, in cents")
        case .partnerMargin:
            Text(fr: "marge après commission, en centimes", en: "margin after commission, in cents")
        case .partnerCost: Text(fr: "coût du partenaire, en centimes", en: "the partner's own cost, in cents")
        case .responsibleRevenue:
            Text(
                fr: "ventes HT d'offres responsables, en centimes",
                en: "sales of responsible offers, in cents")
        case .actionEmissions:
            Text(fr: "émissions des actions, en grammes", en: "emissions of actions, in grams")
        case .deliveryEmissions:
            Text(fr: "émissions des livraisons, en grammes", en: "emissions of deliveries, in grams")
        case .travelEmissions:
            Text(fr: "émissions des trajets, en grammes", en: "emissions of travel, in grams")
        default: Text(fr: "minutes rendues par les outils", en: "minutes given back by tools")
        }
    }
}
