public import Bilingual
import CaseModel
import Formulas

extension SourceFunction {
    /// What a call asks for, in a phrase that a derivation can show.
    func explanation(_ arguments: [String]) -> Text {
        let first = arguments.first ?? ""
        let counted = Counter(rawValue: first)?.label ?? Text(verbatim: first)
        switch self {
        case .netCredit, .netDebit, .netDebitTagged, .cost, .balance, .onLineCredit, .onLineDebit:
            return accounts(arguments)
        case .counted: return counted + Text(fr: " de la période", en: " of the period")
        case .countedNext:
            return counted
                + Text(fr: " : celle qui suit, sur la période", en: ": the next one, over the period")
        case .countedAmount, .amountAtEnd:
            return counted + Text(fr: ", converties en euros", en: ", turned into euros")
        case .countedInvoiced:
            return counted
                + Text(
                    fr: " des segments vendus par les commerciaux, contrats exclus",
                    en: " of the segments served by sellers, without contracts")
        case .atEnd: return counted
        case .atStart: return counted + Text(fr: ", juste avant la période", en: ", just before the period")
        case .people:
            return Text(
                fr:
                    "somme, par segment, de la part des acheteurs concernés × le nombre d'acheteurs (\(counted.fr))",
                en:
                    "sum over segments of the share of buyers concerned × the number of buyers (\(counted.en))"
            )
        case .customersCounted, .customersRevenue: return customers(first)
        case .planned: return PlannedAmount(rawValue: first)?.label ?? Text(verbatim: first)
        case .fact: return CaseFact(rawValue: first)?.label ?? Text(verbatim: first)
        case .convention:
            return Text(fr: "convention retenue : \(first)", en: "convention in force: \(first)")
        case .without, .share: return compared(first)
        case .objective: return ObjectivePart(rawValue: first)?.label ?? Text(verbatim: first)
        }
    }

    private func compared(_ first: String) -> Text {
        self == .without
            ? Text(
                fr: "le même chiffre (\(first)) dans la même année sans l'action, ou sans le plan",
                en: "the same figure (\(first)) in the same year without the action, or without the plan")
            : Text(
                fr: "ce que l'action ajoute (\(first)), en moyenne sur tous les ordres d'arrivée",
                en: "what the action adds (\(first)), on average over all orders of arrival")
    }

    private func customers(_ group: String) -> Text {
        let group = CustomerQuestion.Group(rawValue: group)?.label ?? Text(verbatim: group)
        return self == .customersCounted
            ? group : Text(fr: "ventes HT de l'année, ", en: "sales of the year without VAT, ") + group
    }

    private func accounts(_ arguments: [String]) -> Text {
        let first = (arguments.first ?? "").replacing(";", with: ", ")
        let against = arguments.count > 1 ? arguments[1] : ""
        switch self {
        case .netCredit where !against.isEmpty:
            return Text(
                fr: "crédits moins débits des comptes \(first) en contrepartie des comptes \(against)",
                en: "credits minus debits of accounts \(first) against accounts \(against)")
        case .netCredit:
            return Text(
                fr: "crédits moins débits des comptes \(first) sur la période",
                en: "credits minus debits of accounts \(first) over the period")
        case .onLineCredit:
            return Text(
                fr: "crédits moins débits des comptes \(first), ventes du site",
                en: "credits minus debits of accounts \(first), sales of the site")
        case .onLineDebit:
            return Text(
                fr: "débits moins crédits des comptes \(first), site et actions qui le servent",
                en: "debits minus credits of accounts \(first), the site and the actions that serve it")
        case .netDebitTagged:
            let key = ScopeKey(rawValue: against)?.label ?? Text(verbatim: against)
            return Text(
                fr: "débits moins crédits des comptes \(first), écritures qui nomment : \(key.fr)",
                en: "debits minus credits of accounts \(first), entries that name: \(key.en)")
        case .balance:
            return Text(
                fr: "solde débiteur des comptes \(first) depuis l'ouverture, à la fin de la période",
                en: "debit balance of accounts \(first) since the opening, at the end of the period")
        case .cost: return CostBehaviour(rawValue: first)?.costs ?? Text(verbatim: first)
        default:
            return Text(
                fr: "débits moins crédits des comptes \(first) sur la période",
                en: "debits minus credits of accounts \(first) over the period")
        }
    }
}

extension CostBehaviour {
    fileprivate var costs: Text {
        switch self {
        case .variable:
            Text(
                fr: "charges de la classe 6 qui suivent les ventes", en: "costs of class 6 that follow sales")
        case .fixed:
            Text(
                fr: "charges de la classe 6 qui ne suivent pas les ventes, hors plan",
                en: "costs of class 6 that do not follow sales, without the plan")
        case .plan: Text(fr: "dépenses des actions du plan", en: "spending on the plan's actions")
        }
    }
}

extension CustomerQuestion.Group {
    fileprivate var label: Text {
        switch self {
        case .buyers:
            Text(
                fr: "clients du fichier qui ont acheté dans l'année",
                en: "customers of the file who bought in the year")
        case .buyersStrictly:
            Text(
                fr: "clients qui ont acheté dans l'année ; qui franchit une borne est dans la classe d'après",
                en: "customers who bought in the year; whoever crosses a bound is in the class after")
        case .scored:
            Text(
                fr: "clients du fichier notés selon récence, fréquence et montant",
                en: "customers of the file scored on recency, frequency and money")
        case .bestFifth:
            Text(
                fr: "meilleur cinquième des acheteurs de l'année, arrondi au client supérieur",
                en: "best fifth of the year's buyers, rounded up to a whole customer")
        }
    }
}

extension PlannedAmount {
    fileprivate var label: Text {
        switch self {
        case .budget: Text(fr: "budgets écrits dans le plan", en: "budgets written in the plan")
        case .revenue: Text(fr: "prévision écrite dans le plan", en: "forecast written in the plan")
        case .quota:
            Text(fr: "objectif individuel du plan ou du cas", en: "quota of the plan or of the case")
        }
    }
}

extension CaseFact {
    fileprivate var label: Text {
        switch self {
        case .yearStart: Text(fr: "premier jour de l'exercice", en: "first day of the year")
        case .openDays: Text(fr: "jours ouverts du calendrier", en: "open days of the calendar")
        case .expectedFields:
            Text(fr: "rubriques attendues dans le dossier", en: "fields expected in the plan")
        case .filledFields: Text(fr: "rubriques attendues et remplies", en: "expected fields that are filled")
        case .applyingRules: Text(fr: "règles de cohérence concernées", en: "rules of consistency that apply")
        case .heldRules: Text(fr: "règles de cohérence respectées", en: "rules of consistency that hold")
        case .buyers:
            Text(fr: "acheteurs des segments, d'après le cas", en: "buyers of the segments, by the case")
        case .tracedActions:
            Text(
                fr: "actions dont l'entreprise peut suivre les ventes",
                en: "actions whose sales the company can trace")
        case .wholePlan:
            Text(
                fr: "1 pour le plan entier, 0 pour une de ses actions",
                en: "1 for the whole plan, 0 for one of its actions")
        case .recruits: Text(fr: "commerciaux que le plan recrute", en: "sellers whom the plan recruits")
        }
    }
}

extension ObjectivePart {
    fileprivate var label: Text {
        switch self {
        case .baseline: Text(fr: "point de départ écrit dans le plan", en: "baseline written in the plan")
        case .target: Text(fr: "valeur visée écrite dans le plan", en: "target written in the plan")
        case .forecast: Text(fr: "prévision écrite dans le plan", en: "forecast written in the plan")
        case .result:
            Text(
                fr: "le chiffre visé, à la date de l'objectif",
                en: "the figure aimed at, by the objective's date")
        }
    }
}

extension SourceAnswer {
    /// What the call asks for, in a phrase in both languages.
    public var explanation: Text {
        SourceFunction(rawValue: call.function)?.explanation(call.arguments)
            ?? Text(verbatim: call.description)
    }
}
