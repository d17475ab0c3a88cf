import CaseModel
import Quantities
import Randomness
import Testing

@testable import Figures

/// The gap with last year split into prices, volume, mix, and new or withdrawn offers.
struct PriceVolumeMixTests {
    private static func near(_ value: Double, _ wanted: Double, _ message: String = "") {
        #expect(abs(value - wanted) < 0.005, "\(value), not \(wanted) \(message)")
    }

    /// Three products of a published example.
    ///
    /// A at 10 then 11, 1,000 units; B at 15, 800 then 700; C at 20 then 23, 500 then 800. Revenue 32,000 then 39,900; last year's prices on this year's units: 36,500.
    ///
    /// Prices at this year's units: 1 × 1,000 + 0 × 700 + 3 × 800 = 3,400. Units go from 2,300 to 2,500, so volume is
    /// 32,000 × 200 ÷ 2,300 = 2,782.61, and mix what is left of 36,500 − 32,000: 1,717.39. At last year's units, as the
    /// example has it, prices give 1 × 1,000 + 3 × 500 = 2,500, and 900 is left for both at once.
    ///
    /// *Source*: accountancyindex.com, *How to do price volume mix analysis*, example of three products.
    @Test func threeProductsOfAPublishedExampleAreSplit() throws {
        var years = TwoYears(offers: [
            OfferYears("a", units: 1000, 1000, price: (10, 11)),
            OfferYears("b", units: 800, 700, price: (15, 15)),
            OfferYears("c", units: 500, 800, price: (20, 23)),
        ])
        Self.near(try years.revenue(), 7900)
        Self.near(try years.revenue("price"), 3400)
        Self.near(try years.revenue("volume"), 32_000 * 200 / 2300)
        Self.near(try years.revenue("mix"), 4500 - 32_000.0 * 200 / 2300)
        Self.near(try years.revenue("cross"), 0)
        Self.near(try number("comparable_growth", in: years.sheet), 200.0 / 2300)
        years.conventions = ["variance_terms": "three"]
        Self.near(try years.revenue("price"), 2500)
        Self.near(try years.revenue("cross"), 900)
        Self.near(try years.revenue("volume") + years.revenue("mix"), 4500)
        years.conventions = ["variance_terms": "four"]
        Self.near(try years.revenue("price"), 3400, "an unknown value is the default")
    }

    /// 7,000 X at 30 and 3,000 Y at 40 become 8,000 X and 7,000 Y; unit margins are 30 %: 9 and 12.
    ///
    /// 15,000 units in the mix of before are 10,500 X and 4,500 Y, worth 148,500; the actual ones are worth 156,000:
    /// the published mix variance is 7,500 favourable. Volume is 148,500 − (63,000 + 36,000) = 49,500.
    ///
    /// *Source*: OpenTuition, *Ask the tutor*, ACCA PM exams, sales mix variance.
    @Test func theMixOnMarginIsThatOfAPublishedAnswer() throws {
        let years = TwoYears(offers: [
            OfferYears("x", units: 7000, 8000, price: (30, 30), cost: (21, 21)),
            OfferYears("y", units: 3000, 7000, price: (40, 40), cost: (28, 28)),
        ])
        Self.near(try years.margin("mix"), 7500)
        Self.near(try years.margin("volume"), 49_500)
        for effect in ["price", "cost", "cross", "range", "other"] { Self.near(try years.margin(effect), 0) }
        Self.near(try years.margin(), 57_000)
    }

    /// A unit cost that goes from 6 to 5 on 100 units is worth 100, whatever prices and volume do.
    @Test func aLowerUnitCostIsAGapOfItsOwn() throws {
        let years = TwoYears(offers: [OfferYears("a", units: 80, 100, price: (10, 12), cost: (6, 5))])
        Self.near(try years.margin("cost"), 100)
        Self.near(try years.margin("price"), 200)
        Self.near(try years.margin("volume"), 80)
        Self.near(try years.margin("mix"), 0)
        Self.near(try years.margin(), 700 - 320)
    }

    @Test func theSalesOfAnOfferOfOneYearAloneAreWhollyInTheRange() throws {
        let years = TwoYears(offers: [
            OfferYears("kept", units: 100, 110, price: (10, 11), cost: (4, 4)),
            OfferYears("new", units: 0, 50, price: (0, 20), cost: (0, 15)),
            OfferYears("gone", units: 40, 0, price: (30, 0), cost: (20, 0)),
        ])
        Self.near(try years.revenue("range"), 1000 - 1200)
        Self.near(try years.margin("range"), 250 - 400)
        Self.near(try years.revenue("volume"), 100)
        Self.near(try years.revenue("price"), 110)
        Self.near(try years.revenue("mix"), 0)
        for id in ["new", "gone"] {
            for figure in ["price_variance", "volume_variance", "mix_variance", "cost_variance"] {
                #expect(try number("\(figure)[offer=\(id)]", in: years.sheet) == 0)
            }
        }
    }

    /// 120 random pairs of years of one to seven offers, some sold in one year alone, prices and costs in cents.
    private static func random(_ index: Int) -> TwoYears {
        let luck = Luck(seed: 77, replication: UInt32(index))
        var draws = 0
        func draw(_ limit: Int) -> Int {
            draws += 1
            let u = luck.uniform(Site(1), EntityAddress(dottedID: "gap"), week: draws)
            return Int(u * Double(limit))
        }
        func cents(_ limit: Int) -> Double { Double(1 + draw(limit)) / 100 }
        let offers = (0...draw(7)).map { position in
            OfferYears(
                "o\(position)", units: draw(5) == 0 ? 0 : 1 + draw(900), draw(5) == 0 ? 0 : 1 + draw(900),
                price: (cents(90_000), cents(90_000)), cost: (cents(50_000), cents(50_000)))
        }
        return TwoYears(offers: offers)
    }

    @Test func theEffectsAddUpToTheGapToTheCent() throws {
        for index in 0..<120 {
            for terms in ["two", "three"] {
                var years = Self.random(index)
                years.conventions = ["variance_terms": terms]
                let revenue = try TwoYears.effects.reduce(0) { try $0 + years.revenue($1) }
                Self.near(revenue, try years.revenue(), "\(index)")
                let margin = try TwoYears.marginEffects.reduce(0) { try $0 + years.margin($1) }
                Self.near(margin, try years.margin(), "\(index)")
            }
        }
    }

    @Test func theEffectsOfAnOfferAddUpToItsOwnGap() throws {
        let figures = ["price", "volume", "mix", "cross", "range"].map { "\($0)_variance" }
        for index in 0..<40 {
            let years = Self.random(index)
            for offer in years.offers.map(\.id) {
                let sum = try figures.reduce(0) { try $0 + number("\($1)[offer=\(offer)]", in: years.sheet) }
                let gap =
                    try number("revenue[offer=\(offer)]", in: years.sheet)
                    - number("revenue[offer=\(offer),year=previous]", in: years.sheet)
                Self.near(sum, gap, "\(index) \(offer)")
            }
        }
    }

    @Test func theOrderOfOffersChangesNothing() throws {
        for index in 0..<40 {
            let years = Self.random(index)
            let turned = TwoYears(offers: years.offers.reversed())
            for effect in TwoYears.effects {
                Self.near(try turned.revenue(effect), try years.revenue(effect))
            }
            for effect in TwoYears.marginEffects {
                Self.near(try turned.margin(effect), try years.margin(effect))
            }
        }
    }

    @Test func twiceAllQuantitiesGiveNoMixAndSamePricesNoPrice() throws {
        for index in 0..<40 {
            var years = Self.random(index)
            for position in years.offers.indices {
                let before = years.offers[position].units.before
                years.offers[position].units.now = 2 * before
            }
            let sold = years.offers.reduce(0) { $0 + Double($1.units.before) * $1.price.before }
            Self.near(try years.revenue("mix"), 0)
            Self.near(try years.margin("mix"), 0)
            Self.near(try years.revenue("volume"), sold)
            for position in years.offers.indices {
                years.offers[position].price.now = years.offers[position].price.before
                years.offers[position].cost.now = years.offers[position].cost.before
            }
            Self.near(try years.revenue("price"), 0)
            Self.near(try years.margin("cost"), 0)
        }
    }

    /// The same offer dearer in one channel: no price changed, but sales shifted towards the dear channel.
    @Test func aPriceThatMovesByChannelAloneIsSeenInEachChannel() throws {
        let years = TwoYears(
            offers: [
                OfferYears("a", units: 80, 20, price: (10, 10)),
                OfferYears("a", units: 20, 80, price: (15, 15)),
            ], channel: { $0.price.now == 10 ? "magasin" : "web" })
        Self.near(try years.revenue("price"), 300)
        for channel in ["magasin", "web"] {
            let price = "price_volume_mix_variance[channel=\(channel),effect=price]"
            Self.near(try number(price, in: years.sheet), 0)
        }
    }

    /// Bicycles double and baskets stay, at the same prices: volume alone within categories, a mix over the whole.
    @Test func withinACategoryTheGrowthOfItsUnitsIsVolume() throws {
        var business = SampleCase.business
        business.truth = business.truth.sorted(into: ["bikes": ["city", "cargo"], "small": ["basket"]])
        let years = TwoYears(
            offers: [
                OfferYears("city", units: 10, 20, price: (600, 600)),
                OfferYears("cargo", units: 5, 10, price: (3000, 3000)),
                OfferYears("basket", units: 300, 300, price: (50, 50)),
            ], business: business)
        func part(_ category: String, _ effect: String) throws -> Double {
            try number("price_volume_mix_by_category[category=\(category),effect=\(effect)]", in: years.sheet)
        }
        Self.near(try part("bikes", "volume"), 21_000)
        Self.near(try part("small", "volume"), 0)
        for effect in ["price", "mix", "cross", "range"] {
            Self.near(try part("bikes", effect), 0)
            Self.near(try part("small", effect), 0)
        }
        Self.near(try number("price_volume_mix_by_category[category=bikes]", in: years.sheet), 21_000)
        Self.near(try years.revenue("volume"), 36_000 * 15.0 / 315)
        Self.near(try years.revenue("mix"), 21_000 - 36_000 * 15.0 / 315)
    }

    @Test func theCategoriesAddUpToTheGap() throws {
        for index in 0..<20 {
            var years = Self.random(index)
            let ids = years.offers.map(\.id)
            let groups = ["bikes": ids.filter { $0 < "o3" }, "small": ids.filter { $0 >= "o3" }]
            var business = SampleCase.business
            business.truth = business.truth.sorted(into: groups)
            years.business = business
            let sheet = years.sheet
            let parts = try ["bikes", "small"].flatMap { category in
                try ["price", "volume", "mix", "cross", "range"].map { effect in
                    try number(
                        "price_volume_mix_by_category[category=\(category),effect=\(effect)]", in: sheet)
                }
            }
            Self.near(parts.reduce(0, +), try years.revenue(), "\(index)")
        }
    }

    @Test func anEffectThatTheFigureDoesNotHaveIsRefused() throws {
        let sheet = TwoYears(offers: []).sheet
        let cost = sheet.problem(of: try request("price_volume_mix_variance[effect=cost]"))
        #expect(cost?.code == "unknown-member")
        #expect(sheet.problem(of: try request("margin_price_volume_mix_variance[effect=cost]")) == nil)
        #expect(sheet.problem(of: try request("revenue[effect=price]"))?.code == "unaccepted-scope")
    }
}
