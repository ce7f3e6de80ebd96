# Danger
danger = ⚠️ <b>If there is danger, call first:</b>
    Fire 119  Ambulance 120  Police 110
    If you smell gas: get out, touch no switch, and call from outside.
    { $gas }
danger-gas-unknown = Gas company: its number is on the gas meter and on the bill
danger-gas = Gas company, emergencies: { $phone }
