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

    @Test func aCountIsNoPercentageAndARateHasItsSign() {
        #expect(errors("    chiffre: leads\n    cible: 20 %\n") == [.wrongUnit])
        #expect(errors("    chiffre: nps\n    cible: 20 %\n") == [.wrongUnit])
        #expect(errors("    chiffre: retention\n    cible: 0,7\n").isEmpty)
        let bare = plan("    chiffre: retention\n    cible: 70\n").diagnostics.first(where: \.isError)
        #expect(bare?.code == .wrongUnit && bare?.fix?.fr == "écrivez « 70 % »")
        let either = plan("    chiffre: roas\n    cible: 3,2\n").diagnostics.first(where: \.isError)
        #expect(either?.fix?.fr == "écrivez « 3,2 % » ou « 320 % », selon le sens")
    }

    @Test func aNameForAnIDIsUnderstoodAsTheIDInTheFix() {
        let found = plan("    chiffre: chiffre_d_affaires\n    cible: 12 €\n").diagnostics.first(
            where: \.isError)
        #expect(found?.code == .unknownReference && found?.fix?.fr == "vouliez-vous dire « revenue » ?")
    }

    /// The key of the other language says its fix; the absence of the right one needs no second message.
    @Test func aMisnamedKeyIsToldOnce() {
        let found = plan("    chiffre: revenue\n    target: 12 €\n").diagnostics.filter(\.isError)
        #expect(found.map(\.code) == [.unknownKey] && found.first?.fix?.fr == "écrivez « cible »")
    }

    @Test func whatAnElementLacksIsToldOnce() {
        let missing = plan("    chiffre: revenue\n    cible: 12 €\n").diagnostics.filter {
            $0.code == .missingContent && $0.place?.line == 5
        }
        #expect(missing.count == 1)
        #expect(missing.first?.expected?.fr.contains("« pourquoi » : ") ?? false)
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
