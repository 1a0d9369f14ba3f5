/** Instants inside JSON in the one form that the rest of the code has. */
export const utc = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The columns of a `VisitView`, from `visits.visit v`. */
export const VISIT_COLUMNS = `
  v.id, v.need_id as "needId", v.episode_id as "episodeId", v.patient_id as "patientId", v.ward_id as "wardId", v.day,
  v.title, v.type, v.contact, v.window_from as "windowFrom", v.window_to as "windowTo", v.minutes, v.skills,
  v.staff_count as "staffCount", v.min_gap_minutes as "minGapMinutes", v.priority, v.status,
  v.cancelled_reason as "cancelledReason", v.started_at as "startedAt", v.changed_by_name as "changedBy",
  v.changed_at as "changedAt", v.version,
  coalesce((select jsonb_agg(jsonb_build_object('personId', s.person_id, 'name', p.name,
      'startsAt', ${utc('s.starts_at')}, 'endsAt', ${utc('s.ends_at')}) order by p.name)
    from visits.visit_staff s join identity.person_card p on p.person_id = s.person_id
    where s.visit_id = v.id), '[]') as assigned`;

/** The patient of a visit, from `caseload.patient_card k`. */
export const PATIENT_COLUMN = `
  jsonb_build_object('patientId', k.patient_id, 'nhsNumber', k.nhs_number, 'familyName', k.family_name,
    'givenName', k.given_name, 'dateOfBirth', k.date_of_birth, 'sex', k.sex, 'allergies', k.allergies, 'alerts', k.alerts,
    'looksLike', k.looks_like, 'address', k.address, 'postcode', k.postcode, 'phone', k.phone, 'language', k.language,
    'interpreter', k.interpreter, 'home', jsonb_build_object('access', coalesce(k.home ->> 'access', ''),
      'keySafe', coalesce(k.home ->> 'keySafe', ''), 'pets', coalesce(k.home ->> 'pets', ''),
      'risks', coalesce(k.home ->> 'risks', '')),
    'spo2Scale', coalesce((select o.scale from monitoring.spo2_scale_card o where o.patient_id = k.patient_id), 1),
    'score', (select jsonb_build_object('total', n.total, 'band', n.band, 'takenAt', ${utc('n.taken_at')},
        'nextDueAt', ${utc('n.next_due_at')}, 'missing', n.missing)
      from monitoring.latest_score n where n.patient_id = k.patient_id),
    'escalation', case when k.escalation_plan is not null then jsonb_build_object(
      'resuscitation', coalesce(k.escalation_plan ->> 'resuscitation', 'not-discussed'),
      'ceiling', coalesce(k.escalation_plan ->> 'ceiling', 'not-discussed'),
      'notes', coalesce(k.escalation_plan ->> 'notes', '')) end) as patient`;

/** Every record of a visit, the newest first. */
export const RECORDS_COLUMN = `
  coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'recordedBy', r.recorded_by, 'recordedByName', w.name,
      'checkedInAt', ${utc('r.checked_in_at')}, 'checkedOutAt', ${utc('r.checked_out_at')}, 'outcome', r.outcome,
      'reason', r.reason, 'nextStep', r.next_step, 'notes', r.notes, 'interventions', r.interventions,
      'medicines', r.medicines, 'replaces', r.replaces, 'correction', r.correction, 'savedAt', ${utc('r.saved_at')},
      'photos', case when r.current then coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'mediaType', f.media_type)
        order by f.saved_at) from visits.photo f where f.visit_id = v.id), '[]') else '[]' end)
    order by r.saved_at desc, r.id desc)
    from visits.visit_record r join identity.person_card w on w.person_id = r.recorded_by
    where r.visit_id = v.id), '[]') as records`;
