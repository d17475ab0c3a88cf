import Bilingual
import CaseFiles
import CaseModel
import Diagnostics
import Documents
import Quantities
import Testing

/// What a case must keep beyond the range of each value.
struct BadWorldTests {
    /// The errors of the shipped case with one text replaced in one file.
    private func errors(_ file: String, _ old: String, _ new: String) throws -> [Diagnostic] {
        let scratch = try Scratch()
        let folder = try scratch.copyOfVelos(file) { text in
            #expect(text.contains(old), "nothing to replace")
            return text.replacing(old, with: new, maxReplacements: 1)
        }
        let loaded = CaseReader(ShippedCases.caseLibrary).read(folder: folder)
        #expect((loaded.business == nil) == loaded.diagnostics.containsError)
        return loaded.diagnostics
    }

    private func codes(_ file: String, _ old: String, _ new: String) throws -> [DiagnosticCode] {
        try errors(file, old, new).map(\.code)
    }

    @Test func sharesAndIndicesAddUp() throws {
        #expect(
            try codes("world.yaml", "{magasin: 68 %, site: 32 %}", "{magasin: 68 %, site: 30 %}") == [
                .valueOutOfRange
            ])
        #expect(try codes("world.yaml", "saisonnalité: 0,65 ;", "saisonnalité: 2,65 ;") == [.valueOutOfRange])
    }

    @Test func theCalendarLeavesWorkToDo() throws {
        #expect(try codes("case.yaml", "2027-01-01", "2027-01-02") == [.valueOutOfRange])
        #expect(
            try codes(
                "case.yaml", "[dimanche, lundi]",
                "[lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche]")
                == [.valueOutOfRange])
        #expect(
            try codes(
                "case.yaml", "  jours_fériés: france",
                "  jours_fériés: france\n  fermetures: [{début: 2027-08-10, fin: 2027-08-01}]")
                == [.datesOutOfOrder])
    }

    @Test func theOpeningPositionCoversEverySegment() throws {
        #expect(
            try codes("case.yaml", "entreprises: 95, collectivites: 20", "entreprises: 95") == [.missingKey])
        #expect(try codes("case.yaml", "entreprises: 95,", "entreprises: 950,") == [.valueOutOfRange])
        #expect(
            try codes("case.yaml", "en_recherche: {entreprises: 28,", "en_recherche: {entrprises: 28,")
                .contains(.unknownReference))
    }

    @Test func assistedBuyersNeedADelayAndSellersAChannel() throws {
        let time =
            "    délai_de_décision: {valeur: 14 semaines, plage: 4 semaines .. 52 semaines, source: hypothèse}\n"
        #expect(try codes("world.yaml", time, "") == [.missingKey])
        #expect(try codes("world.yaml", "genre: terrain", "genre: magasin") == [.unknownReference])
    }

    @Test func sectionsStagesAndEffectsAreComplete() throws {
        let missing = try errors("world.yaml", "paiements:", "paiement:")
        #expect(missing.map(\.code).sorted { $0.rawValue < $1.rawValue } == [.missingKey, .unknownKey])
        #expect(try codes("world.yaml", "    devis: {travail", "    devi: {travail").contains(.unknownChoice))
        let scratch = try Scratch()
        let folder = try scratch.copyOfVelos()
        _ = try scratch.write(
            Array(
                "langue: fr\ntypes_d_action:\n  - id: x\n    nom: X\n    explication: X\n    effets: [{effet: prospection}]\n"
                    .utf8), to: "velos/actions.yaml")
        let loaded = CaseReader(ShippedCases.caseLibrary).read(folder: folder)
        #expect(loaded.diagnostics.map(\.code) == [.missingKey, .missingKey])
    }

    @Test func aCaseAddsAndReplacesKindsOfAction() throws {
        let scratch = try Scratch()
        let folder = try scratch.copyOfVelos()
        _ = try scratch.write(
            Array(
                """
                langue: fr
                types_d_action:
                  - id: checkout
                    nom: Autre
                    explication: Autre
                    effets: [{effet: panier, baisse: 5 %}]
                  - id: velo_cargo_gratuit
                    nom: Prêt
                    explication: Prêt
                    effets: [{effet: notoriété, efficacité: 2}]
                """.utf8), to: "velos/actions.yaml")
        let business = try #require(CaseReader(ShippedCases.caseLibrary).read(folder: folder).business)
        #expect(business.actionKinds.count == ShippedCases.caseLibrary.actionKinds.count + 1)
        let checkout = try #require(business.actionKinds.first { $0.id == "checkout" })
        #expect(checkout.name.fr == "Autre" && checkout.effects == [.checkout(cut: .init(0.05))])
    }

    @Test func aFaultyPreviousPlanStopsTheCase() throws {
        #expect(try codes("plans/previous.yaml", "budget: 1800 €", "budget: -1800 €") == [.budgetBelowZero])
    }
}
