import Foundation
import Testing

/// The layers hold: what the table in `Package.swift` says is what the sources do.
@Suite struct LayerTests {
    let modules = SourceTree.modules
    /// Pairs that the table of layers would allow and the design forbids.
    static let bans: [String: Set<String>] = [
        "Figures": ["Simulation", "Analysis"],
        "Criteria": ["Simulation"],
        "ReportFormats": ["Simulation", "Figures", "Criteria"],
    ]

    @Test func theTableOfLayersIsReadWhole() {
        #expect(modules.count >= 19)
        #expect(modules.first?.name == "Quantities" && modules.last?.name == "seuil")
    }

    @Test func aModuleUsesOnlyEarlierRowsOfTheTable() {
        for (position, module) in modules.enumerated() {
            for use in module.uses {
                guard let used = modules.firstIndex(where: { $0.name == use }) else { continue }
                let sameLayer = modules[used].layer == module.layer
                #expect(
                    used < position || sameLayer, "\(module.name) uses \(use), which stands in a later row")
            }
        }
    }

    @Test func everyImportIsDeclaredInTheTable() {
        let own = Set(modules.map(\.name))
        for file in SourceTree.sources {
            let declared = Set(modules.first { $0.name == file.module }?.uses ?? [])
            for match in file.code.matches(of: /(?m)^\s*(?:public |internal |private )?import (?:\w+ )?(\w+)/)
            {
                let name = String(match.output.1)
                guard own.contains(name) else { continue }
                #expect(declared.contains(name), "\(file.path) imports \(name), which its row does not name")
            }
        }
    }

    @Test func bannedPairsNeverMeet() {
        for (module, banned) in Self.bans {
            let row = modules.first { $0.name == module }
            #expect(row != nil)
            #expect(banned.isDisjoint(with: row?.uses ?? []), "\(module) must not see \(banned.sorted())")
        }
        for file in SourceTree.sources where file.module == "ReportFormats" || file.module == "Figures" {
            #expect(!file.code.contains("import Simulation"), "\(file.path) sees the simulation")
        }
    }

    @Test func everyModuleOfTheTableExistsAndIsTested() {
        let tested = Set(SourceTree.tests.map { $0.path.split(separator: "/")[1] })
        for module in modules {
            #expect(SourceTree.sources.contains { $0.module == module.name }, "\(module.name) is empty")
            if module.name == "seuil" { continue }
            #expect(tested.contains("\(module.name)Tests"), "\(module.name) has no tests")
        }
    }

    @Test func aModuleNeverSharesTheNameOfOneOfItsTypes() {
        for module in modules {
            let declaration = "(struct|class|enum|actor|protocol) \(module.name)\\b"
            for file in SourceTree.sources where file.module == module.name {
                let clash = file.code.range(of: declaration, options: .regularExpression)
                #expect(clash == nil, "\(file.path) declares a type with the name of its module")
            }
        }
    }
}
