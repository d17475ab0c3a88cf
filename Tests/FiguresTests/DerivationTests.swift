import Bilingual
import CaseModel
import Formulas
import Quantities
import Testing

@testable import Figures

struct DerivationTests {
    private static let members: [ScopeKey: String] = [
        .channel: "terrain", .segment: "flottes", .offer: "velo", .seller: "terrain_1", .action: "salon",
        .stage: "lead", .source: "seo", .objective: "ventes_juin", .cause: "delai", .partner: "blogue",
        .contact: "after", .rank: "a", .profile: "best", .category: "velos",
    ]

    private static var requests: [FigureRequest] {
        ShippedCatalogue.catalogue.figures.flatMap { figure in
            var scope = Scope.none
            for key in figure.required { scope = scope.setting(key.rawValue, members[key]) }
            let until = figure.scopes.contains(.until) ? [scope.setting("until", "2027-06")] : []
            return ([scope] + until).map { Name(figure.id, $0) }
        }
    }

    @Test func everyDerivationComputesToItsValue() throws {
        let sheet = SampleBooks.sheet()
        for request in Self.requests {
            let derivation = sheet.derivation(of: request)
            let formula = try #require(derivation.formula)
            let value = formula.evaluate(
                names: { name in
                    derivation.inputs.first { $0.written == name }?.value ?? .missing(.unknown)
                },
                calls: { call in
                    derivation.sources.first { $0.call == call }?.value ?? .missing(.unknown)
                }, reasons: sheet.catalogue.reason)
            #expect(value == derivation.value, "\(request)")
            #expect(derivation.value == sheet.value(of: request))
            #expect(derivation.steps.last?.result == derivation.value)
            #expect(derivation.inputs.allSatisfy { $0.value == sheet.value(of: $0.request) })
        }
    }

    @Test func theEntriesBehindAnAmountAddUpToIt() throws {
        let sheet = SampleBooks.sheet()
        var amounts = 0
        for derivation in sheet.derivations(of: Self.requests) {
            for source in derivation.sources {
                guard let value = source.value.number else { continue }
                switch source.evidence {
                case .entries(let entries):
                    let sum = entries.reduce(Money.zero) { $0 + $1.contribution }
                    #expect(sum.euros == value, "\(derivation.request) \(source.call)")
                    amounts += 1
                case .counts(let rows) where source.call.function == "counted":
                    #expect(Double(rows.reduce(0) { $0 + $1.count }) == value)
                case .customers(let rows) where source.call.function == "customers_revenue":
                    #expect(rows.reduce(Money.zero) { $0 + $1.revenue }.euros == value)
                case .customers(let rows): #expect(Double(rows.count) == value)
                case .counts(let rows) where source.call.function == "at_end":
                    #expect(Double(rows.reduce(0) { $0 + $1.count }) == value)
                default: break
                }
            }
        }
        #expect(amounts > 30)
    }

    @Test func everyAnswerSaysInWordsWhatWasAsked() {
        let sheet = SampleBooks.sheet()
        for derivation in sheet.derivations(of: Self.requests) {
            for source in derivation.sources {
                #expect(source.explanation.fr != source.explanation.en)
                #expect(source.explanation.fr != source.call.description)
            }
        }
        for counter in Counter.allCases where counter != .promoters {
            #expect(counter.label.fr != counter.label.en)
        }
    }

    @Test func everyFigureHasAValueInTheSampleYear() {
        let sheet = SampleBooks.sheet()
        for request in Self.requests where request.scope["until"] == nil {
            #expect(sheet.value(of: request).missing == nil, "\(request)")
        }
    }

    @Test func theFieldsBehindAPlannedAmountAreNamed() throws {
        let sheet = SampleBooks.sheet()
        let budget = sheet.derivation(of: Name("budget_total"))
        #expect(budget.sources.map(\.evidence) == [.fields(["actions.salon.budget", "actions.site.budget"])])
        let quota = sheet.derivation(of: try request("rep_quota[seller=terrain_1]"))
        #expect(quota.sources.map(\.evidence) == [.fields(["team.1.quota"])])
        let other = sheet.derivation(of: try request("rep_quota[seller=magasin_1]"))
        #expect(other.sources.map(\.evidence) == [.fields(["sellers.magasin_1.quota"])])
        let result = sheet.derivation(of: try request("objective_result[objective=ventes_juin]"))
        #expect(result.sources.map(\.evidence) == [.figure(try request("revenue[until=2027-06]"))])
    }

    @Test func theClosureOfAFigureReachesItsSources() throws {
        let found = SampleBooks.sheet().derivations(of: [Name("break_even_date")]).map(\.request.description)
        #expect(found.first == "break_even_date")
        #expect(Set(found).count == found.count)
        for id in ["revenue[month=*]", "break_even_revenue", "fixed_costs", "variable_costs", "year_start"] {
            #expect(found.contains(id))
        }
    }

    @Test func theUnitOfAnObjectiveIsThatOfItsFigure() throws {
        let sheet = SampleBooks.sheet()
        #expect(sheet.unit(of: try request("objective_target[objective=ventes_juin]")) == .money)
        #expect(sheet.unit(of: try request("target_gap[objective=ventes_juin]")) == .money)
        #expect(sheet.unit(of: try request("objective_result[objective=fidelite]")) == .ratio)
        #expect(sheet.unit(of: try request("target_gap[objective=fidelite]")) == .points)
        #expect(sheet.unit(of: try request("target_gap[objective=sans_prevision]")) == .score)
    }

    @Test(
        arguments: [
            ("revenu", "unknown-figure"), ("revenue[seller=terrain_1]", "unaccepted-scope"),
            ("revenue[channel=magazin]", "unknown-member"), ("revenue[month=2027-13]", "unknown-member"),
            ("revenue[year=next]", "unknown-member"), ("revenue[until=2026-06]", "unknown-member"),
            ("revenue[channel=*,month=*]", "several-series"), ("rep_revenue", "scope-needed"),
            ("target_gap", "scope-needed"),
        ])
    func aRequestThatCannotBeAnsweredSaysWhy(_ text: String, _ code: String) throws {
        let sheet = SampleBooks.sheet()
        let problem = try #require(sheet.problem(of: try request(text)))
        #expect(problem.code == code)
        #expect(problem.text.fr != problem.text.en)
        #expect(sheet.value(of: try request(text)).missing?.code == code)
    }

    @Test func aMisspeltRequestIsCorrectedWhereOneNameIsNear() throws {
        let sheet = SampleBooks.sheet()
        #expect(sheet.problem(of: Name("revenu"))?.fix?.en.contains("revenue") == true)
        let channel = sheet.problem(of: try request("revenue[channel=magazin]"))
        #expect(channel?.fix?.fr.contains("magasin") == true)
    }
}
