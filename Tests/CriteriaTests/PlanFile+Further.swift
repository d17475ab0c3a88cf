/// Kinds that few rules read, with the fields that they read, and one or two elements of each.
let furtherKinds = """
      - id: diagnosis_summary
        document: plan
        section: {fr: diagnosis_summary_fr, en: diagnosis_summarys}
        identified: false
        label: {fr: diagnosis_summary fr, en: diagnosis_summary}
        fields:
          - {id: advantage, type: text}
          - {id: gap, type: text}
          - {id: opportunity, type: text}
          - {id: threat, type: text}
          - {id: needs, type: text}
      - id: swot_crossing
        document: plan
        section: {fr: swot_crossing_fr, en: swot_crossings}
        identified: false
        label: {fr: swot_crossing fr, en: swot_crossing}
        fields:
          - {id: option, type: text}
      - id: automation
        document: plan
        section: {fr: automation_fr, en: automations}
        identified: false
        label: {fr: automation fr, en: automation}
        fields:
          - {id: minutes, type: text}
          - {id: times, type: text}
          - {id: setup_cost, type: text}
          - {id: monthly_cost, type: text}
          - {id: indicator, type: text}
          - {id: reassigned_to, type: choice, choices: {prospecting: {fr: prospecting_fr, en: prospecting},
             none: {fr: none_fr, en: none}}}
      - id: channel_split
        document: plan
        section: {fr: channel_split_fr, en: channel_splits}
        identified: false
        label: {fr: channel_split fr, en: channel_split}
        fields:
          - {id: bridge, type: text}
      - id: responsible_commitment
        document: plan
        section: {fr: responsible_commitment_fr, en: responsible_commitments}
        identified: false
        label: {fr: responsible_commitment fr, en: responsible_commitment}
        fields:
          - {id: target, type: text}
          - {id: proof, type: text}
      - id: csr_indicator
        document: plan
        section: {fr: csr_indicator_fr, en: csr_indicators}
        identified: false
        label: {fr: csr_indicator fr, en: csr_indicator}
        fields:
          - {id: name, type: text}
      - id: strategic_link
        document: plan
        section: {fr: strategic_link_fr, en: strategic_links}
        identified: false
        label: {fr: strategic_link fr, en: strategic_link}
        fields:
          - {id: level, type: choice, choices: {overall: {fr: overall_fr, en: overall},
             vision: {fr: vision_fr, en: vision}, mission: {fr: mission_fr, en: mission}, marketing: {fr: marketing_fr, en: marketing}, csr: {fr: csr_fr, en: csr}}}
          - {id: objectives, type: list of reference, to: objective}
      - id: result
        document: plan
        section: {fr: result_fr, en: results}
        identified: false
        label: {fr: result fr, en: result}
        fields:
          - {id: indicator, type: text}
          - {id: foreseen, type: text}
          - {id: comment, type: text}
      - id: gap
        document: plan
        section: {fr: gap_fr, en: gaps}
        identified: true
        label: {fr: gap fr, en: gap}
        fields:
          - {id: evidence, type: text}
          - {id: control, type: text}
      - id: revised_objective
        document: plan
        section: {fr: revised_objective_fr, en: revised_objectives}
        identified: false
        label: {fr: revised_objective fr, en: revised_objective}
        fields:
          - {id: gap, type: list of reference, to: gap}
          - {id: vision, type: text}
          - {id: condition, type: text}
          - {id: date, type: date}
      - id: price_policy
        document: plan
        section: {fr: price_policy_fr, en: price_policys}
        identified: false
        label: {fr: price_policy fr, en: price_policy}
        fields:
          - {id: stance, type: text}
          - {id: quality, type: text}
      - id: offer_policy
        document: plan
        section: {fr: offer_policy_fr, en: offer_policys}
        identified: false
        label: {fr: offer_policy fr, en: offer_policy}
        fields:
          - {id: quality, type: text}
          - {id: delivery, type: text}
          - {id: support, type: text}
          - {id: segments, type: text}
          - {id: difference, type: text}
      - id: job_profile
        document: plan
        section: {fr: job_profile_fr, en: job_profiles}
        identified: false
        label: {fr: job_profile fr, en: job_profile}
        fields:
          - {id: access, type: text}
      - id: accommodation
        document: plan
        section: {fr: accommodation_fr, en: accommodations}
        identified: false
        label: {fr: accommodation fr, en: accommodation}
        fields:
          - {id: need, type: text}
          - {id: contact, type: text}
      - id: motivation
        document: plan
        section: {fr: motivation_fr, en: motivations}
        identified: false
        label: {fr: motivation fr, en: motivation}
        fields:
          - {id: gesture, type: text}
      - id: training_session
        document: plan
        section: {fr: training_session_fr, en: training_sessions}
        identified: false
        label: {fr: training_session fr, en: training_session}
        fields:
          - {id: access, type: text}
          - {id: assessment, type: text}
      - id: reporting
        document: plan
        section: {fr: reporting_fr, en: reportings}
        identified: false
        label: {fr: reporting fr, en: reporting}
        fields:
          - {id: contents, type: text}
          - {id: decision, type: text}
          - {id: author, type: text}
          - {id: delay, type: text}
    """

let furtherSections = """
    diagnosis_summarys:
      - {advantage: Workshop, gap: Awareness, opportunity: Fleets, threat: Prices, needs: Hours}
    swot_crossings:
      - {option: Take fleets}
      - {option: Hold prices}
    automations:
      - {minutes: 6, times: 10, setup_cost: 100, monthly_cost: 10, indicator: tracks, reassigned_to: prospecting}
    channel_splits:
      - {bridge: The shop sends to the site}
      - {bridge: The site sends to the shop}
    responsible_commitments:
      - {target: 90, proof: Slips}
    csr_indicators:
      - {name: Batteries taken back}
    strategic_links:
      - {level: overall, objectives: [sales]}
      - {level: marketing, objectives: [fleets]}
      - {level: csr, objectives: [sales]}
    results:
      - {indicator: tracks, foreseen: 12, comment: Two less}
    gaps:
      - {id: few_answers, evidence: The log of calls, control: full}
    revised_objectives:
      - {gap: [few_answers], vision: The first address, condition: Fewer than 40 leads, date: 2027-07-01}
    price_policys:
      - {stance: level, quality: Above the supermarket}
    offer_policys:
      - {quality: Strong frames, delivery: Ready to ride, support: Two visits a year, segments: firms, difference: A workshop on the spot}
    job_profiles:
      - {access: Adjustable desk}
    accommodations:
      - {need: Short trips, contact: Management}
    motivations:
      - {gesture: Write the pitch}
    training_sessions:
      - {access: Sheets sent the day before, assessment: A role play}
    reportings:
      - {contents: Gaps, decision: Move the budget, author: shop, delay: 5}
    """
