import Bilingual
import CaseFiles
import CaseModel
import Diagnostics
import Documents
import Quantities
import Testing

/// Objectives and indicators measure figures of the catalogue, in their unit and scope.
struct MeasureTests {
    private func plan(_ objective: String) -> LoadedPlan {
        ShippedCases.read(
            text: "langue: fr\ncas: velos\ntitre: Essai\nobjectifs:\n  - id: un\n    nom: Un\n"
                + "    échéance: 2027-12-31\n" + objective)
    }

    private func errors(_ objective: String) -> [DiagnosticCode] {
        plan(objective).diagnostics.filter(\.isError).map(\.code)
    }

    @Test func aScopeIsReadInTheLanguageOfItsFile() throws {
        let objective = try #require(
            plan("    chiffre: revenue\n    périmètre: canal=site, mois=2027-06\n    cible: 9 000 €\n")
                .plan?.objectives.first)
        #expect(objective.scope == "channel=site,month=2027-06")
        #expect(objective.target == Ratio(9000))
    }

    @Test func aTargetTakesTheUnitOfItsFigure() throws {
        #expect(errors("    chiffre: revenue\n    cible: 12\n") == [.wrongUnit])
        #expect(errors("    chiffre: leads\n    cible: 12 €\n") == [.wrongUnit])
        #expect(errors("    chiffre: retention\n    cible: 70 %\n").isEmpty)
        #expect(errors("    chiffre: break_even_date\n    cible: 2027-09-30\n").isEmpty)
        let days = try #require(
            plan("    chiffre: sales_cycle_days\n    cible: 10 semaines\n").plan?.objectives.first)
        #expect(days.target == Ratio(70))
    }

    @Test func aFigureOrScopeThatDoesNotExistIsRefused() {
        #expect(errors("    chiffre: revenu\n    cible: 12 €\n") == [.unknownReference])
        #expect(
            errors("    chiffre: revenue\n    périmètre: rayon=2\n    cible: 12 €\n") == [.unknownKey])
        #expect(
            errors("    chiffre: operating_profit\n    périmètre: canal=site\n    cible: 12 €\n")
                == [.unknownKey])
        #expect(
            errors("    chiffre: revenue\n    périmètre: canal=sites\n    cible: 12 €\n")
                == [.unknownReference])
        #expect(errors("    chiffre: rep_revenue\n    cible: 12 €\n") == [.missingKey])
    }
}
