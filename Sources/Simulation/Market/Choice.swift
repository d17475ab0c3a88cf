import PortableMath

/// Where every purchase occasion of self-service segments goes: nested logit and Poisson splitting.
///
/// For a segment, a category and a group (customers, others): I = Σ available · exp(V ÷ λ) over own offers,
/// weight of the company = awareness · exp(loyalty) · I^λ, weight of a rival = awareness · available · exp(V),
/// outside exp(outside utility); V = U − β·log(p ÷ market price) + γ·(gap to the remembered price, see
/// `PriceMemory`), U of quality, attributes and lead time from `TraitUtility`. Own purchases by offer and
/// channel, and what a segment buys from rivals in all, are independent Poisson counts. Customers know the company; loyalty is
/// theirs alone. Weighting by awareness approximates consideration sets.
///
/// *Source*: McFadden (1978); Train (2009), chapter 4; Bronnenberg & Vanhonacker (1996) for awareness.
/// *Verified by* `sharesAgreeWithADirectComputation`, `sharesOfAHandComputedExample`, `sharesSumToOne`,
/// `sharesFollowTrainsTable`, `aTwinOfferAddsAtMostWhatDissimilarityAllows`.
struct Choice {
    var parameters: ChoiceParameters
    let boughtAhead: BoughtAhead

    /// Exponentials and powers that change only when a price or an availability does, and purchases made ahead.
    struct State {
        let optionPrice: Row<Double>
        let optionGap: Row<Double>
        /// Utility without what memory of the price adds.
        let optionUtility: Row<Double>
        let optionWeight: Row<Double>
        let inclusive: Row<Double>
        let company: Row<Double>
        let boughtAhead: BoughtAhead.State
        let rivalPrice: Row<Double>
        let rivalWeight: Row<Double>

        init(_ cursor: inout StateCursor, _ parameters: ChoiceParameters) {
            let (options, rivals) = (parameters.optionOffer.count, parameters.rivalLine.count)
            let pairs = parameters.occasions.count
            (optionPrice, optionWeight) = (cursor.row(options), cursor.row(options))
            optionUtility = cursor.row(options)
            (optionGap, inclusive, company) = (cursor.row(options), cursor.row(pairs), cursor.row(pairs))
            boughtAhead = BoughtAhead.State(&cursor, pairs: pairs)
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

    init(_ compilation: Compilation, _ tables: ChoiceTables) {
        parameters = ChoiceParameters(compilation, tables)
        boughtAhead = BoughtAhead(compilation)
    }

    /// Draws the week's purchases and lays down the share of lost assisted buyers that rivals win.
    func step(_ state: State, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment) {
        exchange.webMeans.fill(0)
        for segment in 0..<parameters.segments {
            var (rivalSum, occasionSum, toRivals) = (0.0, 0.0, 0.0)
            for pair in parameters.firstPair[segment]..<parameters.firstPair[segment + 1] {
                let weights = weights(of: pair, segment: segment, state, exchange)
                if parameters.isAssisted[segment] {
                    rivalSum +=
                        parameters.occasions[pair] * weights.rivals / (weights.rivals + weights.outside)
                    occasionSum += parameters.occasions[pair]
                } else {
                    toRivals += purchase(pair, segment: segment, weights, state, exchange, moment)
                }
            }
            if toRivals > 0 {
                let bought = DrawnCount.poisson(toRivals, moment.uniform(parameters.rivalDraw[segment]))
                books.count(parameters.rivalPurchases[segment], bought)
            }
            exchange.rivalShare[segment] = occasionSum > 0 ? rivalSum / occasionSum : 0
        }
    }

    /// The weights of a pair at this week's prices and availabilities.
    func weights(of pair: Int, segment: Int, _ state: State, _ exchange: Exchange) -> Weights {
        var inclusive = 0.0
        for option in parameters.firstOption[pair]..<parameters.firstOption[pair + 1] {
            let offer = parameters.optionOffer[option]
            let (price, gap) = (exchange.price[offer], exchange.priceGap[offer])
            if price != state.optionPrice[option] || gap != state.optionGap[option] {
                if price != state.optionPrice[option] {
                    state.optionUtility[option] = parameters.utility(
                        ofOption: option, pair: pair, segment, price)
                }
                (state.optionPrice[option], state.optionGap[option]) = (price, gap)
                state.optionWeight[option] = parameters.weight(
                    ofUtility: state.optionUtility[option], segment, gap: gap)
            }
            var available = 0.0
            for cell in parameters.firstCell[option]..<parameters.firstCell[option + 1] {
                available += parameters.preference[cell] * exchange.availability[parameters.channel[cell]]
            }
            inclusive += available * weight(of: option, pair, state, exchange)
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
        if inclusive != state.inclusive[pair] {
            state.inclusive[pair] = inclusive
            state.company[pair] =
                inclusive > 0 ? Portable.exp(parameters.dissimilarity[segment] * Portable.log(inclusive)) : 0
        }
        return Weights(
            inclusive: inclusive, company: state.company[pair], rivals: rivals,
            outside: parameters.outside[segment])
    }

    /// exp(V ÷ λ) of an own offer this week, as far as it is considered, with what a responsible one is given.
    @inline(__always)
    private func weight(of option: Int, _ pair: Int, _ state: State, _ exchange: Exchange) -> Double {
        let offer = parameters.optionOffer[option]
        let plain = exchange.considered[offer] * state.optionWeight[option]
        return exchange.isResponsible[offer] ? plain * parameters.appeal[pair] : plain
    }

    /// Draws the purchases of customers and of others in one pair; gives how many they make from rivals, expected.
    private func purchase(
        _ pair: Int, segment: Int, _ weights: Weights, _ state: State, _ exchange: Exchange, _ moment: Moment
    ) -> Double {
        let customers = Double(exchange.customers[segment])
        let rate = parameters.occasions[pair] * exchange.demand[segment]
        let loyalty = parameters.loyalty[segment] * exchange.attachment[segment]
        let awareness = exchange.heard[segment]
        let ofCustomers = customers * rate * exchange.customerRate[segment]
        let ofOthers =
            max(0, exchange.buyers[segment] - customers) * rate * exchange.otherRate[segment]
        if weights.inclusive > 0 {
            let first = ofCustomers * weights.companyShare(awareness: 1, loyalty: loyalty)
            let second = ofOthers * weights.companyShare(awareness: awareness, loyalty: 1)
            let left = boughtAhead.remainder(
                of: pair, segment: segment, needed: first + second, state.boughtAhead)
            draw(
                pair, segment, state, exchange, moment, left * first / weights.inclusive,
                left * second / weights.inclusive)
        }
        return ofCustomers * weights.rivalShare(awareness: 1, loyalty: loyalty)
            + ofOthers * weights.rivalShare(awareness: awareness, loyalty: 1)
    }

    /// Draws the purchases of each offer and channel of a pair, given purchases per unit of inclusive weight.
    @inline(__always)
    private func draw(
        _ pair: Int, _ segment: Int, _ state: State, _ exchange: Exchange, _ moment: Moment,
        _ customers: Double, _ others: Double
    ) {
        for option in parameters.firstOption[pair]..<parameters.firstOption[pair + 1] {
            let offer = parameters.optionOffer[option]
            let plain = weight(of: option, pair, state, exchange)
            let discount = exchange.discount[offer]
            let weight =
                discount > 0 ? plain * boughtAhead.factor(segment: segment, discount: discount) : plain
            var bought = 0.0
            for cell in parameters.firstCell[option]..<parameters.firstCell[option + 1] {
                let share =
                    weight * parameters.preference[cell] * exchange.availability[parameters.channel[cell]]
                bought += share
                if parameters.isWeb[cell] {
                    exchange.webMeans[2 * segment] += customers * share
                    exchange.webMeans[2 * segment + 1] += others * share
                }
                exchange.intents[2 * cell] = DrawnCount.poisson(
                    customers * share, moment.uniform(parameters.cellDraws[2 * cell]))
                exchange.intents[2 * cell + 1] = DrawnCount.poisson(
                    others * share, moment.uniform(parameters.cellDraws[2 * cell + 1]))
            }
            if weight > plain {
                let ahead = (customers + others) * bought * (1 - plain / weight)
                boughtAhead.take(ahead, pair: pair, state.boughtAhead)
            }
        }
    }
}
