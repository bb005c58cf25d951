-- One group a kind of service at discharge. The source names no facility, so all are one site.
SELECT DISTINCT
  CASE service_type_discharge
    WHEN 'Detox 24hr Hospital' THEN 'withdrawal-hospital'
    WHEN 'Detox 24hr Residential' THEN 'withdrawal-residential'
    WHEN 'Rehab Hospital' THEN 'rehab-hospital'
    WHEN 'Rehab Short-term (≤30 days)' THEN 'rehab-short'
    WHEN 'Rehab Long-term (>30 days)' THEN 'rehab-long'
    WHEN 'Intensive Outpatient' THEN 'intensive-outpatient'
    WHEN 'Non-intensive Outpatient' THEN 'outpatient'
    WHEN 'Outpatient Detox' THEN 'withdrawal-outpatient'
    ELSE service_type_discharge
  END AS group_id,
  'teds' AS program_id,
  'all-states' AS site_id,
  CASE service_type_discharge
    WHEN 'Detox 24hr Hospital' THEN 'teds_withdrawal_hospital'
    WHEN 'Detox 24hr Residential' THEN 'teds_withdrawal_residential'
    WHEN 'Rehab Hospital' THEN 'teds_rehab_hospital'
    WHEN 'Rehab Short-term (≤30 days)' THEN 'teds_rehab_short'
    WHEN 'Rehab Long-term (>30 days)' THEN 'teds_rehab_long'
    WHEN 'Intensive Outpatient' THEN 'teds_intensive_outpatient'
    WHEN 'Non-intensive Outpatient' THEN 'teds_outpatient'
    WHEN 'Outpatient Detox' THEN 'teds_withdrawal_outpatient'
    ELSE service_type_discharge
  END AS group_type,
  make_date(try_cast(discharge_year AS INTEGER), 1, 1) AS started_on
FROM tedsd_2023_sample1000
