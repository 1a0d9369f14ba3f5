/**
 * The skills that care plans may ask for and people may hold. A code is part of the wire format: names may change,
 * codes stay.
 */
export const SKILLS = [
  { code: 'registered-nursing', name: 'Registered nursing' },
  { code: 'observations', name: 'Observations and NEWS2' },
  { code: 'iv-therapy', name: 'IV therapy' },
  { code: 'phlebotomy', name: 'Taking blood' },
  { code: 'catheter-care', name: 'Catheter care' },
  { code: 'wound-care', name: 'Wound care' },
  { code: 'ecg', name: '12-lead ECG' },
  { code: 'point-of-care-testing', name: 'Point-of-care testing' },
  { code: 'diabetes-care', name: 'Diabetes care' },
  { code: 'palliative-care', name: 'Palliative care' },
  { code: 'oxygen-therapy', name: 'Oxygen therapy' },
  { code: 'medical-review', name: 'Medical review' },
  { code: 'prescribing', name: 'Prescribing' },
  { code: 'medicines-review', name: 'Medicines review' },
  { code: 'physiotherapy', name: 'Physiotherapy' },
  { code: 'occupational-therapy', name: 'Occupational therapy' },
  { code: 'dietetics', name: 'Dietetics' },
  { code: 'swallow-assessment', name: 'Swallow and speech assessment' },
  { code: 'social-work', name: 'Social work' },
  { code: 'personal-care', name: 'Personal care' },
  { code: 'moving-and-handling', name: 'Moving and handling' },
] as const;

export type SkillCode = (typeof SKILLS)[number]['code'];
