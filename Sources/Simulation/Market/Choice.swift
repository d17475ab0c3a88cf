import PortableMath

/// Where every purchase occasion of self-service segments goes: nested logit and Poisson splitting.
///
/// For a segment, a category and a group (customers, others): I = Σ available · exp(V ÷ λ) over own offers,
/// weight of the company = awareness · exp(loyalty) · I^λ, weight of a rival = awareness · available · exp(V),
/// outside exp(outside utility); V = w·quality − β·log(p ÷ p_ref). Own purchases by offer and channel and the
/// rivals' purchases are independent Poisson counts. Customers know the company; loyalty is theirs alone.
/// Weighting by awareness approximates consideration sets.
///
/// *Source*: McFadden (1978); Train (2009), chapter 4; Bronnenberg & Vanhonacker (1996) for awareness.
/// *Verified by* `sharesAgreeWithADirectComputation`, `sharesOfAHandComputedExample`, `sharesSumToOne`.
struct Choice {
    let parameters: ChoiceParameters

    /// Exponentials that change only when a price does.
    struct State {
        let optionPrice: Row<Double>
        let optionWeight: Row<Double>
        let rivalPrice: Row<Double>
        let rivalWeight: Row<Double>

        init(_ cursor: inout StateCursor, _ parameters: ChoiceParameters) {
            let (options, rivals) = (parameters.optionOffer.count, parameters.rivalLine.count)
            (optionPrice, optionWeight) = (cursor.row(options), cursor.row(options))
            (rivalPrice, rivalWeight) = (cursor.row(rivals), cursor.row(rivals))
        }
    }

    /// The weights of the alternatives of one pair of segment and category.
    struct Weights {
        let inclusive: Double
        let company: Double
        let rivals: Double
        let outside: Double

        /// The probability of buying from the company for people who know it with a probability and are loyal.
        @inline(__always)
        func companyShare(awareness: Double, loyalty: Double) -> Double {
            let own = awareness * loyalty * company
            return own > 0 ? own / (own + rivals + outside) : 0
        }

        /// The probability of buying from any rival for the same people.
        @inline(__always)
        func rivalShare(awareness: Double, loyalty: Double) -> Double {
            rivals > 0 ? rivals / (awareness * loyalty * company + rivals + outside) : 0
        }
    }

    init(_ compilation: Compilation, rivalLines: [RivalPrices.Line]) {
        parameters = ChoiceParameters(compilation, rivalLines: rivalLines)
    }

    /// Draws the week's purchases and lays down the share of lost assisted buyers that rivals win.
    func step(_ state: State, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment) {
        for segment in 0..<parameters.segments {
            var (rivalSum, occasionSum) = (0.0, 0.0)
            for pair in parameters.firstPair[segment]..<parameters.firstPair[segment + 1] {
                let weights = weights(of: pair, segment: segment, state, exchange)
                if parameters.isAssisted[segment] {
                    rivalSum +=
                        parameters.occasions[pair] * weights.rivals / (weights.rivals + weights.outside)
                    occasionSum += parameters.occasions[pair]
                } else {
                    purchase(pair, segment: segment, weights, state, exchange, books, moment)
                }
            }
            exchange.rivalShare[segment] = occasionSum > 0 ? rivalSum / occasionSum : 0
        }
    }

    /// The weights of a pair at this week's prices and availabilities.
    func weights(of pair: Int, segment: Int, _ state: State, _ exchange: Exchange) -> Weights {
        var inclusive = 0.0
        for option in parameters.firstOption[pair]..<parameters.firstOption[pair + 1] {
            let price = exchange.price[parameters.optionOffer[option]]
            if price != state.optionPrice[option] {
                state.optionPrice[option] = price
                state.optionWeight[option] = parameters.weight(ofOption: option, pair: pair, segment, price)
            }
            var available = 0.0
            for cell in parameters.firstCell[option]..<parameters.firstCell[option + 1] {
                available += parameters.preference[cell] * exchange.availability[parameters.channel[cell]]
            }
            inclusive += available * state.optionWeight[option]
        }
        var rivals = 0.0
        for entry in parameters.firstRival[pair]..<parameters.firstRival[pair + 1] {
            let relative = exchange.rivalRelativePrice[parameters.rivalLine[entry]]
            if relative != state.rivalPrice[entry] {
                state.rivalPrice[entry] = relative
                state.rivalWeight[entry] = parameters.weight(ofRival: entry, segment, relative)
            }
            rivals += state.rivalWeight[entry]
        }
        let company = inclusive > 0 ? Portable.pow(inclusive, parameters.dissimilarity[segment]) : 0
        return Weights(
            inclusive: inclusive, company: company, rivals: rivals, outside: parameters.outside[segment])
    }

    /// Draws the purchases of customers and of others in one pair.
    private func purchase(
        _ pair: Int, segment: Int, _ weights: Weights, _ state: State, _ exchange: Exchange,
        _ books: BooksWriter,
        _ moment: Moment
    ) {
        let customers = Double(exchange.customers[segment])
        let rate = parameters.occasions[pair] * exchange.demand[segment]
        let loyalty = parameters.loyalty[segment]
        let awareness = exchange.awareness[segment]
        let ofCustomers = customers * rate
        let ofOthers = max(0, exchange.buyers[segment] - customers) * rate
        if weights.inclusive > 0 {
            let first = ofCustomers * weights.companyShare(awareness: 1, loyalty: loyalty) / weights.inclusive
            let second = ofOthers * weights.companyShare(awareness: awareness, loyalty: 1) / weights.inclusive
            draw(pair, state, exchange, moment, first, second)
        }
        let address = parameters.pairAddress[pair]
        var toRivals = DrawnCount.poisson(
            ofCustomers * weights.rivalShare(awareness: 1, loyalty: loyalty),
            moment.uniform(Sites.rivalPurchasesOfCustomers, address))
        toRivals += DrawnCount.poisson(
            ofOthers * weights.rivalShare(awareness: awareness, loyalty: 1),
            moment.uniform(Sites.rivalPurchasesOfOthers, address))
        books.count(parameters.marketPurchases[segment], toRivals)
    }

    /// Draws the purchases of each offer and channel of a pair, given occasions per unit of inclusive weight.
    @inline(__always)
    private func draw(
        _ pair: Int, _ state: State, _ exchange: Exchange, _ moment: Moment, _ customers: Double,
        _ others: Double
    ) {
        for option in parameters.firstOption[pair]..<parameters.firstOption[pair + 1] {
            let weight = state.optionWeight[option]
            for cell in parameters.firstCell[option]..<parameters.firstCell[option + 1] {
                let share =
                    weight * parameters.preference[cell] * exchange.availability[parameters.channel[cell]]
                let address = parameters.cellAddress[cell]
                exchange.intents[2 * cell] = DrawnCount.poisson(
                    customers * share, moment.uniform(Sites.customerPurchases, address))
                exchange.intents[2 * cell + 1] = DrawnCount.poisson(
                    others * share, moment.uniform(Sites.otherPurchases, address))
            }
        }
    }
}
