import type { QuestionId } from '@plumbline/domain';

/** What each safety question asks, of `docs/formats/triage.md`. Most are about what is new or getting worse. */
export const TRIAGE_WORDS: Readonly<Record<QuestionId, string>> = {
  saddle_numbness:
    'In the last two weeks, has there been new numbness or a changed feeling of your genitals, inner thighs or back passage, or when wiping?',
  bladder_trouble:
    'In the last two weeks, has it become hard to start, stop or feel passing urine?',
  bowel_trouble: 'In the last two weeks, have you leaked stool or not felt it?',
  sexual_numbness: 'In the last two weeks, has there been new numbness or loss of function in sex?',
  both_legs_weak: 'In the last two weeks, have both your legs become weak?',
  collapse:
    'In the last two weeks, have you collapsed, felt faint or had a cold sweat together with back or belly pain?',
  chest_pain: 'In the last two weeks, have you had chest pain?',
  both_legs_pain: 'In the last two weeks, has new pain or tingling gone down both legs at once?',
  confusion_or_fit:
    'In the last two weeks, during or after a run, have you had confusion, a fit, a severe headache or repeated vomiting, whatever you drank?',
  tearing_pain:
    'In the last two weeks, have you had a sudden tearing pain in the chest or between the shoulder blades?',
  breathless: 'In the last two weeks, have you become breathless at rest?',
  neck_stroke_signs:
    'In the last two weeks, have you had sudden neck pain or headache with double vision, slurred speech, a drooping face or a weak arm?',
  hands_clumsy: 'In the last two weeks, have your hands become clumsy or your walking unsteady?',
  dark_urine: 'In the last two weeks, was your urine as dark as cola after hard running?',
  urinary_infection:
    'In the last two weeks, has passing urine burned, or been needed often, together with the back pain?',
  pregnancy_bleeding: 'Are you pregnant, with bleeding or regular tightenings?',
  fever:
    'In the last two weeks, have you had a fever, chills or felt very ill together with the back pain?',
  infection_risk:
    'Do you have weak immunity, have you had a serious infection lately, or do you inject drugs?',
  major_fall: 'Was there a fall, a crash or a blow before the pain began?',
  bone_risk: 'Have you used steroids for a long time, or do you have osteoporosis?',
  sudden_pain: 'Did the pain begin suddenly?',
  one_leg_weak:
    'In the last two weeks, has one leg or foot become weaker, or does a foot drop or catch?',
  focal_bone_pain:
    'Is there one sharp spot of bone, of the sacrum or one buttock, that hurts more with each impact?',
  night_or_hop_pain: 'Does that one spot hurt at night, or when you land on that leg?',
  stress_fracture_risk:
    'Have you had a stress fracture, missed periods, eaten little for your training, or run suddenly much more lately?',
  past_cancer: 'Have you ever had cancer?',
  weight_loss: 'Are you losing weight without wanting to?',
  constant_night_pain: 'Is there constant pain at night that no position eases?',
  over_six_weeks: 'Has the pain lasted more than six weeks, although you changed something?',
  below_knee: 'Is there pain, numbness or tingling below the knee?',
  pregnant: 'Are you pregnant?',
  began_before_45: 'Did your back pain first begin before you were 45?',
  over_three_months: 'Has it lasted more than three months?',
  began_before_35: 'Did it first begin before you were 35?',
  wakes_second_half: 'Does it wake you in the second half of the night?',
  buttock_pain: 'Do your buttocks hurt, perhaps from side to side?',
  better_moving: 'Does it get better when you move, and not when you rest?',
  nsaid_48h: 'Does it get better within 48 hours of an anti-inflammatory tablet such as ibuprofen?',
  relative_spa:
    'Has a close relative been told of spondyloarthritis, such as ankylosing spondylitis?',
  arthritis: 'Have you ever had an inflamed joint (arthritis)?',
  enthesitis: 'Have you ever had an inflamed tendon where it meets the bone, as at the heel?',
  psoriasis: 'Have you ever had psoriasis?',
  aneurysm_risk:
    'Do you smoke, have high blood pressure, or a widened main artery (an aneurysm) in you or your family?',
  hla_b27: 'Has a blood test ever found HLA-B27?',
};
