import Bilingual
import CaseModel
import Quantities

/// Costs that fall on the last day of every month, with their deductible VAT: fixed costs, then those of channels.
///
/// A channel's cost bears the channel's tag. A channel that costs nothing has no line. *Verified by*
/// `aChannelCostsWhatItRunsAt`.
struct OverheadLines {
    private(set) var lines: [Int] = []
    private(set) var vatLines: [Int] = []
    private(set) var cents: [Int64] = []
    private(set) var vatCents: [Int64] = []

    init(_ compilation: Compilation) {
        let costs = compilation.truth.fixedCosts
        lines = costs.map { Self.line($0, compilation) }
        vatLines = costs.map { compilation.books.line(Self.vatLabel($0.name), "44566", "512") }
        cents = costs.map(\.monthly.cents)
        vatCents = costs.map {
            Self.isDepreciation($0) ? 0 : Cents.share($0.vat.value, of: $0.monthly.cents)
        }
        for (channel, way) in compilation.truth.channels.enumerated() where way.running.monthly.cents > 0 {
            guard let account = way.running.account else { continue }
            let tags = compilation.tags(channel: channel)
            let name =
                Text(fr: "Fonctionnement du canal : ", en: "Running cost of the channel: ") + way.name
            let bank = ChartOfAccounts.account("512") ?? account
            lines.append(compilation.books.line(name, debit: account, credit: bank, tags))
            vatLines.append(compilation.books.line(Self.vatLabel(name), "44566", "512", tags))
            cents.append(way.running.monthly.cents)
            vatCents.append(Cents.share(way.running.vat.value, of: way.running.monthly.cents))
        }
    }

    private static func isDepreciation(_ cost: FixedCost) -> Bool { cost.account.number.hasPrefix("68") }

    private static func vatLabel(_ name: Text) -> Text {
        Text(fr: "TVA : \(name.fr)", en: "VAT: \(name.en)")
    }

    private static func line(_ cost: FixedCost, _ compilation: Compilation) -> Int {
        let credit = ChartOfAccounts.account(isDepreciation(cost) ? "2815" : "512") ?? cost.account
        return compilation.books.line(cost.name, debit: cost.account, credit: credit)
    }
}
