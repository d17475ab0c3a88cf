import PortableMath
import Quantities

/// The compiled numbers of one patch; a factor of 1 leaves a part as it is, to the bit.
struct PatchWriter {
    let patch: WorldPatch
    let memory: ParameterMemory

    func factor(_ assumption: Assumption) -> Double { patch[assumption].value }

    /// A row times a factor, in memory of its own; the same row for a factor of 1.
    func row(_ row: Row<Double>, _ assumption: Assumption, atMost limit: Double = .infinity) -> Row<Double> {
        let factor = factor(assumption)
        guard factor != 1 else { return row }
        return memory.row((0..<row.count).map { min(limit, row[$0] * factor) })
    }

    /// Cents times a factor, each rounded; the same row for a factor of 1.
    func cents(_ row: Row<Int64>, _ assumption: Assumption) -> Row<Int64> {
        let factor = factor(assumption)
        guard factor != 1 else { return row }
        return memory.row((0..<row.count).map { Cents.rounded(Double(row[$0]) * factor) })
    }

    /// A probability times a factor, at most 1.
    func share(_ share: Double, _ assumption: Assumption) -> Double { min(1, share * factor(assumption)) }
}

extension EventTable {
    func patched(_ writer: PatchWriter) -> EventTable {
        var copy = self
        copy.demand = writer.row(demand, .demand)
        copy.rivalPrice = writer.row(rivalPrice, .rivalPrices)
        copy.availability = writer.row(availability, .availability, atMost: 1)
        return copy
    }
}

extension Choice {
    func patched(_ writer: PatchWriter) -> Choice {
        var copy = self
        copy.parameters.priceSensitivity = writer.row(parameters.priceSensitivity, .priceWeight)
        return copy
    }
}

extension Communication {
    func patched(_ writer: PatchWriter) -> Communication {
        var copy = self
        copy.exposure = writer.row(exposure, .communication)
        return copy
    }
}

extension Prospecting {
    func patched(_ writer: PatchWriter) -> Prospecting {
        var copy = self
        copy.sources.response = writer.row(sources.response, .prospecting)
        copy.offers.priceSensitivity = writer.row(offers.priceSensitivity, .priceWeight)
        copy.parameters = parameters.patched(writer)
        return copy
    }
}

extension ProspectingParameters {
    func patched(_ writer: PatchWriter) -> ProspectingParameters {
        var copy = self
        copy.priceSensitivity = writer.row(priceSensitivity, .priceWeight)
        copy.inboundHazard = inboundHazard * writer.factor(.inbound)
        copy.discountAsked = discountAsked * writer.factor(.discountAsked)
        let (size, odds) = (writer.factor(.dealSize), writer.factor(.signing))
        if size != 1 {
            copy.moreUnits = writer.memory.row(
                (0..<moreUnits.count).map { max(0, (1 + moreUnits[$0]) * size - 1) })
        }
        if odds != 1 {
            let logOdds = Portable.log(odds)
            copy.passage = writer.memory.row(
                (0..<passage.count).map { passage[$0] + ($0 % stages == stages - 1 ? logOdds : 0) })
        }
        return copy
    }
}

extension Webshop {
    func patched(_ writer: PatchWriter) -> Webshop {
        var copy = self
        copy.parameters.abandonment = writer.share(parameters.abandonment, .abandonment)
        copy.parameters.returnRate = writer.share(parameters.returnRate, .returns)
        return copy
    }
}

extension CustomerBase {
    func patched(_ writer: PatchWriter) -> CustomerBase {
        var copy = self
        copy.hazard = writer.row(hazard, .churn, atMost: 1)
        copy.termHazard = writer.row(termHazard, .churn, atMost: 1)
        copy.referrals.rate = referrals.rate * writer.factor(.referrals)
        return copy
    }
}

extension ComplaintService {
    func patched(_ writer: PatchWriter) -> ComplaintService {
        var copy = self
        copy.rate = writer.share(rate, .complaints)
        return copy
    }
}

extension SalesTeam {
    func patched(_ writer: PatchWriter) -> SalesTeam {
        var copy = self
        copy.absence.starts = writer.share(absence.starts, .sickness)
        return copy
    }
}

extension Ledger {
    func patched(_ writer: PatchWriter) -> Ledger {
        var copy = self
        copy.counterSales.parameters.unitCost = writer.cents(
            counterSales.parameters.unitCost, .purchaseCosts)
        copy.dealSales.unitCost = writer.cents(dealSales.unitCost, .purchaseCosts)
        copy.contractSales.unitCost = writer.cents(contractSales.unitCost, .purchaseCosts)
        copy.dealSales.credit.recovery = dealSales.credit.recovery / writer.factor(.lateness)
        copy.contractSales.credit.recovery = contractSales.credit.recovery / writer.factor(.lateness)
        copy.overheads.cost = writer.cents(overheads.cost, .fixedCosts)
        copy.overheads.costVAT = writer.cents(overheads.costVAT, .fixedCosts)
        return copy
    }
}

extension Choice.State {
    /// Forgets what was computed from prices in the year before, under other assumptions; no price is below zero.
    func forget() {
        optionPrice.fill(-1)
        rivalPrice.fill(-1)
    }
}
