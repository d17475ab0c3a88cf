import CaseFiles
import CaseModel
import Diagnostics
import Documents
import Foundation
import Quantities
import Simulation
import Testing

/// Each decision for customers after the sale, written in a plan of the bicycle case, reaches the simulation.
///
/// A section is added to the status quo; both plans live the same years, so that the difference is the section's.
struct RelationLeverTests {
    struct Lever: Sendable, CustomTestStringConvertible {
        let kind: String
        /// The section, as a file of a plan has it.
        let section: String
        let rises: Bool
        let number: CompanyYear.Number
        var testDescription: String { kind }
    }

    static let levers: [Lever] = [
        Lever(
            kind: "loyalty_programme",
            section: """
                programmes_de_fidélité:
                  - {id: carte, nom: La carte, cibles: [quotidien, familles, sportifs], début: 2027-01-01, fin: 2027-12-31, coût_mensuel: 100 €, récompense: 5 %, récompense_de_parrainage: 20 €}
                """, rises: false, number: counted(.lostCustomers)),
        Lever(
            kind: "partnership",
            section: """
                partenariats:
                  - {id: blogue, nom: Un blogue, partenaire: Blogue de voyage, type: affilié, cibles: [sportifs], début: 2027-01-01, fin: 2027-12-31, part_reversée: 10 %, volume_mensuel: 20, coût_mensuel: 40 €}
                """, rises: true, number: counted(.newCustomers)),
        Lever(
            kind: "automation",
            section: """
                automatisations:
                  - {id: rappel, tâche: Rappeler un devis, poste: televente, temps: 15 min, fois: 20 / semaine, outil: Une règle, début: 2027-01-05, part_gagnée: 90 %, temps_rendu_à: prospection}
                """, rises: true, number: counted(.minutesAvailable)),
        Lever(
            kind: "dunning_step",
            section: """
                relances_de_paiement:
                  - {jour: 5 jours, moyen: appel, coût_par_dossier: 4 €}
                  - {jour: 20 jours, moyen: mise_en_demeure, coût_par_dossier: 12 €}
                """, rises: false, number: overdue),
        Lever(
            kind: "complaint_process",
            section: """
                traitement_des_réclamations: {heures: 4 h / semaine, délai_de_réponse: 3 jours, geste_commercial: 40 €}
                """, rises: false, number: counted(.complaintDepartures)),
        Lever(
            kind: "discount_rule",
            section: """
                règles_de_remise:
                  - {cibles: [entreprises, collectivites], offres: [flotte], plafond: 1 %}
                """, rises: false, number: discounts),
        Lever(
            kind: "responsible_commitment",
            section: """
                engagements_rse:
                  - {id: reprise, nom: Reprise des batteries, pilier: environnement, offres: [vae_ville, velo_ville], début: 2027-01-01}
                """, rises: true, number: CompanyYear.units("velo_ville")),
    ]

    private static func counted(_ counter: Counter) -> CompanyYear.Number {
        { books, months in
            sum(of: counter, in: books) { position in
                months.reduce(0) { $0 + Double(books.count(counter: position, month: $1)) }
            }
        }
    }

    /// Claims past due at the ends of months, added up.
    private static let overdue: CompanyYear.Number = { books, months in
        [Counter.overdue30, .overdue60, .overdue90, .overdueMore].reduce(0) { sum, counter in
            sum + counted(counter)(books, months)
        }
    }

    private static let discounts: CompanyYear.Number = { books, months in
        books.layout.lines.indices.filter { books.layout.lines[$0].debit.number.hasPrefix("709") }
            .reduce(0) { sum, line in
                months.reduce(sum) { $0 + books.amount(line: line, month: $1).euros }
            }
    }

    private static func sum(of counter: Counter, in books: Books, _ value: (Int) -> Double) -> Double {
        books.layout.counters.indices.filter { books.layout.counters[$0].counter == counter }
            .reduce(0) { $0 + value($1) }
    }

    private static func statusQuo() throws -> String {
        try String(contentsOfFile: "\(ShippedCases.velos)/plans/statu-quo.yaml", encoding: .utf8)
    }

    private static func numbers(_ text: String, _ number: @escaping CompanyYear.Number) throws -> [Double] {
        let business = try #require(ShippedCases.loaded.business)
        let previous = try #require(ShippedCases.loaded.previousPlan)
        let loaded = ShippedCases.read(text: text)
        let plan = try #require(loaded.plan, "\(loaded.diagnostics.map(\.code))")
        let world = try CompiledWorld(business, previousPlan: previous, plan: plan)
        return world.replicate(seed: 5, replications: 1...16, jobs: 2, columns: 1) { books, row in
            row[0] = number(books, books.layout.planYear)
        }
    }

    /// Sixteen paired years: the mean difference stands beyond two of its standard errors, on the right side.
    @Test(arguments: levers)
    func aDecisionAfterTheSaleMovesWhatItAimsAt(lever: Lever) throws {
        let base = try Self.statusQuo()
        let kind = try #require(ShippedCases.caseLibrary.schema.kind(lever.kind))
        #expect(kind.fields.contains { $0.lever != nil })
        let with = try Self.numbers(base + "\n" + lever.section + "\n", lever.number)
        let without = try Self.numbers(base, lever.number)
        let change = Estimate(zip(with, without).map { $0 - $1 })
        #expect(lever.rises ? change.mean > 2 * change.error : change.mean < -2 * change.error, "\(change)")
        #expect(change.mean != 0)
    }
}
