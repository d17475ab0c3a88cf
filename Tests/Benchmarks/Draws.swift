import Foundation
import PortableMath
import Randomness
import Simulation

/// The draws of some years, as a build that counts noted them, and what they cost alone.
struct Draws {
    static let replications = 1...8

    /// A draw's address.
    struct Address {
        let site: Site
        let entity: EntityAddress
        let week: Int
        let block: Int
    }

    /// A count drawn: trials, or −1 for a Poisson count; a mean or a probability; a uniform number.
    struct Drawn {
        let trials: Int
        let parameter: Double
        let uniform: Double
    }

    var addresses: [Address] = []
    var counts: [Drawn] = []
    /// Exponentials and logarithms outside of samplers.
    var functions = 0

    /// Reads what `record` wrote.
    init?(file: String) {
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { return nil }
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ").compactMap { UInt64($0) }
            switch words.count {
            case 4:
                addresses.append(
                    Address(
                        site: Site(UInt16(words[0])), entity: EntityAddress(bits: words[1]),
                        week: Int(words[2]), block: Int(words[3])))
            case 3:
                counts.append(
                    Drawn(
                        trials: Int(truncatingIfNeeded: Int64(bitPattern: words[0])),
                        parameter: Double(bitPattern: words[1]), uniform: Double(bitPattern: words[2])))
            default: functions = words.first.map(Int.init) ?? 0
            }
        }
    }

    #if COUNTED
        /// Lives some years and writes their draws to a file.
        static func record(_ world: CompiledWorld, to file: String) throws {
            (DrawTrace.addresses, DrawTrace.counts) = ([], [])
            let (calls, inside) = (FunctionTally.calls, DrawTrace.callsInside)
            world.live(weeks: world.planWeeks, replications: replications)
            let functions = FunctionTally.calls - calls - (DrawTrace.callsInside - inside)
            var text = "\(functions)\n"
            for (site, entity, week, block) in DrawTrace.addresses {
                text += "\(site) \(entity) \(week) \(block)\n"
            }
            for (trials, parameter, uniform) in DrawTrace.counts {
                text += "\(UInt64(bitPattern: Int64(trials))) \(parameter.bitPattern) \(uniform.bitPattern)\n"
            }
            try text.write(toFile: file, atomically: true, encoding: .utf8)
        }
    #endif

    /// Prints how many draws a year makes, and its time against that of the draws and functions alone.
    func print(_ world: CompiledWorld, year: Double) {
        let years = Double(Self.replications.count)
        let weeks = Double(world.planWeeks)
        let draws = Double(addresses.count) / years
        Timing.print("draws per replication", "\(Int(draws))")
        Timing.judge("draws per week", draws / weeks, .atMost(250))
        Timing.print("counts drawn per week", Timing.number(Double(counts.count) / years / weeks))
        Timing.print(
            "exponentials and logarithms outside of draws, a week",
            Timing.number(Double(functions) / years / weeks))
        let alone = Timing.bestInThread(of: 9) { Timing.kept += replayed } / years
        let perDraw = alone / draws
        let blocks = Timing.bestInThread(of: 9) { Timing.kept += Double(philoxBlocks & 15) } / 120_000
        Timing.print("nanoseconds of a Philox block", Timing.number(blocks * 1e9))
        Timing.judge("blocks' time per draw alone, functions included", perDraw / blocks, .atMost(12))
        Timing.judge("blocks' time per draw, the whole year", year / draws / blocks, .atMost(12))
        Timing.print("the same draws and functions alone", Timing.milliseconds(alone))
        Timing.judge("a year over these alone", year / alone, .atMost(1.5))
    }

    /// Draws everything again; returns a sum so that nothing is left out.
    private var replayed: Double {
        let luck = Luck(seed: 1, replication: 1)
        var sum = 0.0
        for each in addresses {
            sum += luck.uniform(each.site, each.entity, week: each.week, block: each.block)
        }
        for each in counts {
            sum += Double(
                each.trials < 0
                    ? Quantile.poisson(mean: each.parameter, at: each.uniform)
                    : Quantile.binomial(each.trials, p: each.parameter, at: each.uniform))
        }
        for number in 0..<functions { sum += Portable.exp(Double(number & 15) * -0.1) }
        return sum
    }

    private var philoxBlocks: UInt64 {
        var sum: UInt64 = 0
        for number in 0..<UInt32(120_000) {
            let words = Philox.block(counter: (number, 2, 3, 4), key: (5, 6))
            sum &+= words.first ^ words.second
        }
        return sum
    }
}
