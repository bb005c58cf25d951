package cairn.ingest.screen;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names of columns are told apart as a person's, and which are only unknown. */
class HeadersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "name",
        "Names",
        "last_name",
        "LastName",
        "SURNAME",
        "full name",
        "client_name",
        "Patient Name",
        "emergencyContactName",
        "counselor_name",
        "DOB",
        "birth date",
        "dateOfBirth",
        "e_mail",
        "email",
        "phone_number",
        "home-address",
        "zip",
        "ssn",
        "MRN",
        "medical_record_no",
        "chart number",
        "case_no",
        "Medicaid ID",
        "social security",
        "driver_license_number",
        "case_notes",
        "comments",
        "first",
        "probation_officer",
        "photo",
        "Vorname",
        "tel\u00e9fono",
        "Jane Kowalski",
        "219-09-9998",
        "someone@example.org"
      })
  void speaksOfWhoSomebodyIs(String header) {
    assertTrue(Headers.tellsWho(header));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "redcap_event_name",
        "redcap_data_access_group",
        "redcap_repeat_instrument",
        "record_id",
        "group_name",
        "site name",
        "drug_name",
        "form_name",
        "first_use_age",
        "last_used_on",
        "days_since_last_drink",
        "social_support",
        "cell_count",
        "account_of_use",
        "patient_type",
        "contact_days",
        "policy_change",
        "plan",
        "member_since",
        "case_management",
        "chart_review",
        "case_management_hours",
        "device_hours",
        "license_class",
        "middle_of_week",
        "image_therapy",
        "text_messages",
        "weekday",
        "2026-10-01",
        "wave_3",
        "baseline_arm_1",
        "given_at",
        "status",
        "age"
      })
  void isOnlyUnknown(String header) {
    assertFalse(Headers.tellsWho(header));
  }

  @Test
  void noColumnOfTheContractSpeaksOfWhoSomebodyIs() {
    for (Table table : Contract.load(Catalogues.load()).tables()) {
      for (Column column : table.columns()) {
        assertFalse(Headers.tellsWho(column.name()), table.name() + "." + column.name());
      }
    }
  }
}
