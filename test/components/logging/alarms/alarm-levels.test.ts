import { alarmLevel, silenceWindow } from "../../../../components/logging/alarms/alarm-levels";
import { checkAlarmWindow } from "../../../../components/support/alarm-window";
import { told } from "../../helpers";

it("An event is told the first time in five minutes, and a noisy one from 25 in an hour.", () => {
  expect(alarmLevel({ noisy: false })).toEqual({
    periodSeconds: 300,
    evaluationPeriods: 1,
    threshold: 1,
  });
  expect(alarmLevel({ noisy: true })).toEqual({
    periodSeconds: 3_600,
    evaluationPeriods: 1,
    threshold: 25,
  });
});

it.each([true, false])("CloudWatch looks back as far as that: noisy is %p.", (noisy) => {
  expect(told((problems) => checkAlarmWindow(problems, "level", alarmLevel({ noisy })))).toEqual(
    [],
  );
});

it("Silence is as many hours, each of them empty.", () => {
  expect(silenceWindow({ silenceHours: 6 })).toEqual({
    periodSeconds: 3_600,
    evaluationPeriods: 6,
  });
});
