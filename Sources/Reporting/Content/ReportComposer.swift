import Analysis
import Bilingual
import CaseModel
import Figures
import Formulas
import Quantities

/// Composes the report of a plan: what happened, against what was aimed at, why, and how far chance goes.
public struct ReportComposer {
    let matter: ReportMatter
    let names: MemberNames

    /// Makes a composer for one run.
    public init(_ matter: ReportMatter) {
        self.matter = matter
        names = MemberNames(
            matter.business, plan: matter.plan, conventions: matter.sheet.chosenConventions)
    }

    /// The whole report, in the order in which a jury reads.
    public func report() -> Report {
        let sections = [
            summary(), objectives(), corrections(), results(), lastYear(), breakEven(), funnel(), actions(),
            customers(),
            criteria(),
        ]
        return Report(
            title: Text(fr: "Plan d’actions commerciales : résultats", en: "Commercial action plan: results"),
            subtitle: matter.business.name + Text(verbatim: " · ") + matter.plan.title,
            caseName: matter.business.name,
            planName: matter.plan.title, verification: matter.verification,
            sections: sections + elements()
                + [assumptions(), parameters(), derivations(of: matter.shown)])
    }

    /// How many possible years stand behind an interval, for captions.
    var yearsNote: Text {
        let years = matter.replications.value
        let caution = years >= 20 ? Text(verbatim: "") : Self.fewYears
        return Text(
            fr:
                "Année vécue : l’année simulée en détail. Attendu : moyenne de \(years) autres années possibles du même plan (pour une date, celle du milieu). "
                + "Intervalle : neuf années possibles sur dix y tombent.",
            en:
                "Year lived: the year simulated in detail. Expected: mean of \(years) other possible years of the same plan (for a date, the middle one). "
                + "Interval: nine possible years in ten fall in it.") + caution
    }

    private static let fewYears = Text(
        fr: " Avec moins de vingt années possibles, l’intervalle n’est qu’une indication.",
        en: " With fewer than twenty possible years the interval is only an indication.")
}
