import type { ClinicianPage } from '@plumbline/domain';
import type { Section } from '@plumbline/paper';
import { dayWords } from '../day-words.ts';
import { distanceWords, type Units } from '../distance-words.ts';
import { fact, line, told } from './blocks.ts';

const MOST_QUESTIONS = 6;

export function visitSection({ told: intake, raceWithheld }: ClinicianPage, units: Units): Section {
  if (!intake) {
    const nothing = 'The runner has not filled in what is asked before a visit.';
    return { title: 'The visit', blocks: line(nothing, 1, 'soft') };
  }
  const race = intake.race;
  const distance = race?.distance.known ? distanceWords(units, race.distance.value) : '';
  const goal = [told(race?.name, 80), race?.day ? dayWords(race.day) : '', distance];
  return {
    title: 'The visit',
    blocks: [
      ...fact('Wants to know', told(intake.question), 1),
      ...fact('Goal race', goal.filter((part) => part !== '').join(', '), 2),
      ...line(
        raceWithheld
          ? 'A goal race was named; it is held back while the safety answers, or a clinician, let no run be planned.'
          : '',
        3,
        'soft',
      ),
      ...(intake.told ? line(`Told on ${dayWords(intake.told)}.`, 4, 'soft') : []),
    ],
  };
}

export function questionsSection({ questions }: ClinicianPage): Section {
  const blocks = questions.map((question, i) => line(`${i + 1}. ${told(question, 160)}`, 2));
  return {
    title: 'The runner’s questions',
    blocks: [
      ...blocks.slice(0, MOST_QUESTIONS).flat(),
      ...(questions.length > MOST_QUESTIONS
        ? line(`… ${questions.length - MOST_QUESTIONS} more in the app`, 2, 'soft')
        : []),
    ],
  };
}
