"""What leaves the register for people: tables now, reviews and documents later. Asks the store; changes nothing."""
